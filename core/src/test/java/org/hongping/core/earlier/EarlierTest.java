package org.hongping.core.earlier;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationFixture;
import org.hongping.core.application.ApplicationServer;
import org.hongping.core.application.Desk;
import org.hongping.core.application.DraftContent;
import org.hongping.core.application.DraftFilling;
import org.hongping.core.application.FillPlan;
import org.hongping.core.application.SampleFiles;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.registry.EntrantRef;
import org.hongping.core.rubric.ValueText;
import org.hongping.core.web.TestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who applied before, and copying it. */
class EarlierTest {
    @RegisterExtension
    static final ApplicationServer SERVER = new ApplicationServer();

    private final ApplicationFixture fixture = SERVER.fixture();
    private final TestClient applicant = SERVER.client("applicant");

    @Test
    void whoAppliedBeforeIsToldToApplicantAndExaminer() {
        Application before = filedBefore();
        Application again = again(before);

        assertThat(applicant.get(path(again)).body()).contains("曾申报 ", "待初审");
        assertThat(SERVER.client("organiser").get(path(again) + "/earlier").body())
                .contains("再次申报", "旧评价")
                .doesNotContain("照抄到本次");
        String english = SERVER.client("organiser")
                .withHeader("Accept-Language", "en")
                .get(path(again) + "/earlier")
                .body();
        assertThat(english).contains("Has applied before");
        Standing standing = fixture.earlier().standing(desk(again), fixture.applicant());
        assertThat(standing.firstOfEntrant()).isFalse();
        assertThat(standing.facts()).containsEntry("enterprise.firstApplication", false);
        assertThat(SERVER.client("rival").get(path(again) + "/earlier").statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatTheEnterpriseFiledForOthersIsNotTheEntrantsOwn() {
        filedBefore();
        Campaign now = fixture.campaign("新评价 " + System.nanoTime());
        Application first = fixture.started(now, "头一回苑 " + System.nanoTime());

        assertThat(desk(first).ownEarlier()).isEmpty();
        assertThat(applicant.get(path(first)).body())
                .contains("首次申报", "企业曾为其他对象申报")
                .doesNotContain("曾申报 ");
    }

    @Test
    void whatWasOnlyBegunIsNoEarlierApplication() {
        Campaign old = fixture.campaign("旧评价 " + System.nanoTime());
        Application begun = fixture.started(old, "只开头苑 " + System.nanoTime());

        assertThat(desk(again(begun)).earlier())
                .extracting(earlier -> earlier.id())
                .doesNotContain(begun.id());
    }

    @Test
    void aRepeatApplicantCopiesAndWhatWasTypedStaysUnlessAsked() {
        Application before = filedBefore();
        Application again = again(before);
        fixture.answer(again, "1.1", "{\"level\":\"founded\"}");
        String copy = path(again) + "/earlier/" + before.id().text();

        assertThat(applicant.get(copy).body()).contains("项本次已填，内容不同", "照抄后仍是草稿");
        assertThat(applicant.post(copy, Map.of()).statusCode()).isEqualTo(303);

        Desk copied = desk(again);
        assertThat(ValueText.write(copied.dossier().lines().get("1.1").answer()))
                .contains("founded");
        assertThat(copied.dossier().lines()).hasSize(ApplicationFixture.ANSWERS.size());
        assertThat(copied.dossier().fields().get("overview").value()).startsWith("小区建成于");
        assertThat(copied.evidenceOf("1.1")).hasSize(1);
        assertThat(copied.completeness().isComplete()).isTrue();
        assertThat(copied.application().selfTotal()).isPresent();

        applicant.post(copy, Map.of("overwrite", "true"));

        assertThat(ValueText.write(desk(again).dossier().lines().get("1.1").answer()))
                .contains("active");
        assertThat(desk(again).evidenceOf("1.1")).as("not twice").hasSize(1);
        assertThat(applicant.get(copy).body()).contains("能照抄的都已在本次申报里");
    }

    @Test
    void whatNoLongerFitsIsListed() {
        Application draft = fixture.started(fixture.campaign("新评价 " + System.nanoTime()), "不合苑 " + System.nanoTime());
        DraftContent content = new DraftContent(
                Map.of("manager", "李示例", "occupancy", "120", "gone", "旧项"),
                Map.of(
                        "1.1", new DraftContent.Answer(ValueText.fields("{\"level\":\"nonsense\"}"), ""),
                        "1.2", new DraftContent.Answer(ValueText.fields("{\"level\":\"joined\"}"), ""),
                        "99", new DraftContent.Answer(ValueText.fields("{\"points\":1}"), "")),
                Map.of());

        FillPlan plan = DraftFilling.plan(desk(draft), content);

        assertThat(plan.taken()).extracting(FillPlan.Piece::key).contains("1.2");
        assertThat(plan.misfits())
                .extracting(misfit -> misfit.piece().key())
                .containsExactlyInAnyOrderElementsOf(List.of("occupancy", "gone", "1.1", "99"));
    }

    @Test
    void programsDoTheSame() {
        Application before = filedBefore();
        Application again = again(before);
        String all = "/api/v1" + path(again) + "/earlier";

        assertThat(applicant.get(all).body())
                .contains("\"enterprise.firstApplication\":false", before.id().text());
        assertThat(applicant.get(all + "/" + before.id().text()).body()).contains("\"misfits\":[]");
        HttpResponse<String> copied = applicant.send(applicant
                .request(all + "/" + before.id().text() + "/copy")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"overwrite\":true}")));

        assertThat(copied.statusCode()).isEqualTo(200);
        assertThat(desk(again).dossier().lines()).hasSize(ApplicationFixture.ANSWERS.size());
        assertThat(SERVER.client("rival").get(all + "/" + before.id().text()).statusCode())
                .isEqualTo(403);
    }

    private Application filedBefore() {
        Campaign old = fixture.campaign("旧评价 " + System.nanoTime());
        Application draft = fixture.complete(old, "再报苑 " + System.nanoTime());
        fixture.bring(draft, "1.1", "旧材料.pdf", SampleFiles.pdf(1));
        return fixture.parts().applications().submit(draft.id(), fixture.applicant());
    }

    private Application again(Application before) {
        Campaign campaign = fixture.campaign("新评价 " + System.nanoTime());
        return fixture.parts()
                .applications()
                .start(campaign.id(), EntrantRef.of(before.entrant().estateId().orElseThrow()), fixture.applicant());
    }

    private Desk desk(Application application) {
        return fixture.parts().desks().open(application.id(), fixture.applicant());
    }

    private static String path(Application application) {
        return "/applications/" + application.id().text();
    }
}
