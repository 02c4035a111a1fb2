package org.hongping.core.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.web.TestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An applicant sees what would gain most, and nobody else does. */
class AdviceTest {
    @RegisterExtension
    static final ApplicationServer SERVER = new ApplicationServer();

    private final ApplicationFixture fixture = SERVER.fixture();
    private final TestClient applicant = SERVER.client("applicant");
    private final Campaign campaign = fixture.campaign("建议 " + System.nanoTime());

    @Test
    void theLargestGainComesFirstEachLineOnce() {
        Application application = fixture.complete(campaign, "议苑 " + System.nanoTime());

        AdviceView advice = advice(application);

        assertThat(advice.steps()).extracting(AdviceView.Step::code).doesNotHaveDuplicates();
        assertThat(advice.steps())
                .extracting(step -> new java.math.BigDecimal(step.gain()))
                .isSortedAccordingTo(java.util.Comparator.reverseOrder())
                .allMatch(gain -> gain.signum() > 0);
        assertThat(advice.first()).hasSize(3);
    }

    @Test
    void aStepSaysWhatToDoAndLeadsToItsLine() {
        Application application = fixture.complete(campaign, "步苑 " + System.nanoTime());

        AdviceView.Step step = advice(application).steps().stream()
                .filter(each -> each.code().equals("1.5"))
                .findFirst()
                .orElseThrow();

        assertThat(step.href()).endsWith("/sheet#line-1-5");
        assertThat(step.now()).isPresent();
        assertThat(step.what().orElseThrow().in(Locale.SIMPLIFIED_CHINESE)).startsWith("做到：已加入");
    }

    @Test
    void whatIsAtItsBestIsLeftAlone() {
        Application application = fixture.complete(campaign, "满苑 " + System.nanoTime());

        assertThat(advice(application).steps())
                .extracting(AdviceView.Step::code)
                .doesNotContain("1.1", "1.2");
    }

    @Test
    void itStandsBesideTheSheetWhileItIsWritten() {
        Application application = fixture.complete(campaign, "旁苑 " + System.nanoTime());
        String path = "/applications/" + application.id().text();

        assertThat(applicant.get(path + "/sheet").body())
                .contains("hx-get=\"" + path + "/advice/side\"", "href=\"" + path + "/advice\"", "怎样多得分");
        assertThat(applicant.get(path + "/lines/1.5").body()).contains("hx-get=\"" + path + "/advice/side\"");
        assertThat(applicant.get(path + "/advice/side").body())
                .contains("怎样多得分", "多得 ", path + "/sheet#line-", "全部建议")
                .doesNotContain("<html");
        assertThat(applicant.get(path + "/advice").body()).contains("<h2 class=\"work-title\">怎样多得分</h2>", "做到：已加入");
        assertThat(SERVER.client("applicant")
                        .withHeader("Accept-Language", "en")
                        .get(path + "/advice")
                        .body())
                .contains("How to gain more", "gains ");

        fixture.parts().applications().submit(application.id(), fixture.applicant());
        assertThat(applicant.get(path + "/sheet").body()).doesNotContain("怎样多得分");
    }

    @Test
    void aSaveDoesNotWaitForItButTellsIt() {
        Application application = fixture.started(campaign, "存苑 " + System.nanoTime());
        var saved = SERVER.client("applicant")
                .withHeader("HX-Request", "true")
                .post(
                        "/applications/" + application.id().text() + "/lines/1.1",
                        Map.of("level", "founded", "version", "0"));

        assertThat(saved.headers().firstValue("HX-Trigger")).contains("line-saved");
        assertThat(saved.body()).doesNotContain("多得 ");

        var refused = SERVER.client("applicant")
                .withHeader("HX-Request", "true")
                .post(
                        "/applications/" + application.id().text() + "/lines/5.1",
                        Map.of("points", "99", "version", "0"));
        assertThat(refused.headers().firstValue("HX-Trigger")).isEmpty();
    }

    @Test
    void whereNothingGainsItSaysSo() {
        Application application = fixture.complete(campaign, "尽苑 " + System.nanoTime());
        for (int round = 0; round < 30 && !advice(application).steps().isEmpty(); round++) {
            var change = SelfAssessment.advise(desk(application)).changes().get(0);
            fixture.answer(application, change.answerKey(), org.hongping.core.rubric.ValueText.write(change.answer()));
        }

        assertThat(advice(application).steps()).isEmpty();
        String path = "/applications/" + application.id().text();
        assertThat(applicant.get(path + "/advice/side").body()).contains("目前没有更多建议");
        assertThat(applicant.get(path + "/advice").body()).contains("目前没有更多建议");
    }

    @Test
    void programsReadEveryChangeAndOnlyTheApplicantDoes() {
        Application application = fixture.submitted(campaign, "程苑 " + System.nanoTime());
        String path = "/applications/" + application.id().text() + "/advice";

        assertThat(applicant.get("/api/v1" + path).body())
                .contains("\"changes\":[{", "\"code\":\"1.5\"", "\"answer\":{\"level\":\"joined\"}", "\"gain\"");
        for (String other : new String[] {"rival", "organiser", "assessor"}) {
            assertThat(SERVER.client(other).get("/api/v1" + path).statusCode()).isEqualTo(403);
            assertThat(SERVER.client(other).get(path).statusCode()).isEqualTo(403);
        }
    }

    private Desk desk(Application application) {
        return fixture.parts().desks().open(application.id(), fixture.applicant());
    }

    private AdviceView advice(Application application) {
        return AdviceView.of(desk(application), Locale.SIMPLIFIED_CHINESE);
    }
}
