package org.hongping.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.hongping.core.application.Application;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.registry.RegistryFixture;
import org.hongping.core.web.TestClient;
import org.hongping.core.web.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The office hands sheets out, sees how far everybody is, and opens sheets again. */
class PanelPageTest {
    @RegisterExtension
    static final AssessmentServer SERVER = new AssessmentServer();

    private final AssessmentFixture fixture = SERVER.fixture();
    private final TestClient office = SERVER.client("organiser");
    private final Campaign campaign = fixture.applications().campaign("分配 " + System.nanoTime());
    private final Application application = fixture.admitted(campaign, "分配苑");
    private final String one = "/applications/" + application.id().text() + "/assessors";
    private final String all = "/campaigns/" + campaign.id().text() + "/assessors";
    private final String first = fixture.first().accountOrRefuse();

    @Test
    void aMemberIsGivenOneApplication() {
        HttpResponse<String> answer = office.post(one, Map.of("body", "panel", "accounts", first));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(office.get(one).body()).contains("assessor1", "评审组", "待评", "0 / 16");
    }

    @Test
    void whoBelongsToTheApplicantIsRefusedWithASentence() {
        Visitor insider = fixture.assessor("insider" + System.nanoTime());
        fixture.applications()
                .registry()
                .enterprises()
                .join(
                        application.entrant().enterpriseId().orElseThrow(),
                        RegistryFixture.account(insider),
                        fixture.applications().applicant());

        HttpResponse<String> answer = office.post(one, Map.of("body", "panel", "accounts", insider.accountOrRefuse()));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"e-accounts\"", insider.name(), "须回避");
        assertThat(fixture.assessments().assignments(application.id())).isEmpty();
    }

    @Test
    void nobodyChosenIsSaidSo() {
        assertThat(office.post(one, Map.of("body", "panel")).body()).contains("请至少选择一名评审成员");
        assertThat(office.post(all, Map.of("body", "panel", "accounts", first)).body())
                .contains("请勾选申报");
    }

    @Test
    void manyAreHandedOutAtOnce() {
        fixture.admitted(campaign, "分配二苑");

        HttpResponse<String> answer = office.post(all, Map.of("body", "panel", "accounts", first, "scope", "without"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(office.get(all).body()).contains("已分配 2 张评分表", "分配二苑", "assessor1", "0 / 2");
    }

    @Test
    void whatCouldNotBeHandedOutIsNamed() {
        Assignment mine = fixture.assigned(application, fixture.first()).get(0);
        fixture.assessments().decline(mine.id(), "曾在该企业任职", fixture.first());

        HttpResponse<String> answer = office.post(
                all,
                Map.of(
                        "body",
                        "panel",
                        "accounts",
                        first,
                        "applications",
                        application.id().text()));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("有 1 张评分表没有分配", "分配苑", "assessor1 已对此申报回避");
    }

    @Test
    void progressAndReasonsAreSeenAndASheetIsOpenedAgain() {
        Assignment mine = fixture.assigned(application, fixture.first()).get(0);
        fixture.assessments().decline(mine.id(), "曾在该企业任职", fixture.first());
        assertThat(office.get(one).body()).contains("回避", "曾在该企业任职");

        HttpResponse<String> answer = office.post(one + "/" + mine.id().text() + "/reopen", Map.of());

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(fixture.assessments().assignments(application.id()).get(0).state())
                .isEqualTo(AssignmentState.OPEN);
    }

    @Test
    void whoMayBelongToTheApplicantIsAssignedOnceItWasLookedInto() {
        Visitor close = close();

        HttpResponse<String> answer = office.post(one, Map.of("body", "panel", "accounts", close.accountOrRefuse()));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("请核对", "工程部", "已核对，继续分配");
        assertThat(fixture.assessments().assignments(application.id())).isEmpty();
        Map<String, String> again =
                Map.of("body", "panel", "accounts", close.accountOrRefuse(), "mode", "EACH", "checked", ticked(answer));
        assertThat(office.post(one, again).statusCode()).isEqualTo(303);
        assertThat(fixture.assessments().assignments(application.id())).hasSize(1);
    }

    @Test
    void whoMayBelongToOneOfManyIsShownBesideTheList() {
        Visitor close = close();
        String account = close.accountOrRefuse();

        HttpResponse<String> answer =
                office.post(all, Map.of("body", "panel", "accounts", account, "scope", "without"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("分配苑", "已核对，继续分配");
        Map<String, String> again = Map.of(
                "body",
                "panel",
                "accounts",
                account,
                "scope",
                "chosen",
                "applications",
                application.id().text(),
                "checked",
                ticked(answer));
        assertThat(office.post(all, again).statusCode()).isEqualTo(303);
        assertThat(fixture.assessments().assignments(application.id())).hasSize(1);
    }

    @Test
    void aSheetOfSomebodyWhoMustNotHaveItIsShownAndTakenAway() {
        Assignment sheet = fixture.assigned(application, fixture.first()).get(0);
        fixture.finished(sheet, fixture.first(), "5");
        fixture.parts()
                .interests()
                .declare(
                        InterestService.Kind.ENTERPRISE,
                        fixture.applications().enterprise().name(),
                        "亲属任职",
                        fixture.first());

        assertThat(office.get(all).body()).contains("已申报与此有利害关系，应当回避");
        assertThat(office.get(one).body()).contains("转为回避");
        assertThat(office.post(one + "/" + sheet.id().text() + "/set-aside", Map.of("account", first, "reason", "亲属任职"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(office.get(one).body()).contains("交给他人", "亲属任职").doesNotContain("应当回避");
        fixture.parts()
                .interests()
                .own(fixture.first())
                .forEach(interest -> fixture.parts().interests().withdraw(interest.id(), fixture.first()));
    }

    private Visitor close() {
        return fixture.assessor(
                "close" + System.nanoTime(), fixture.applications().enterprise().name() + "工程部");
    }

    private static String ticked(HttpResponse<String> answer) {
        return answer.body().replaceFirst("(?s).*name=\"checked\" value=\"([0-9a-f]{16})\".*", "$1");
    }
}
