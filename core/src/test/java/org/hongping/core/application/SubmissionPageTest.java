package org.hongping.core.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.Stage;
import org.hongping.core.web.TestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Handing in, being sent back, handing in again, taking back. */
class SubmissionPageTest {
    @RegisterExtension
    static final ApplicationServer SERVER = new ApplicationServer();

    private final ApplicationFixture fixture = SERVER.fixture();
    private final TestClient applicant = SERVER.client("applicant");
    private final TestClient organiser = SERVER.client("organiser");
    private final Campaign campaign = fixture.campaign("提交");

    @Test
    void whatIsLackingIsListedWithLinksAndNothingIsHandedIn() {
        String path = path(fixture.started(campaign, "缺项苑 " + System.nanoTime()));

        HttpResponse<String> answer = applicant.post(path + "/submit", Map.of());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("补齐后才能提交", "href=\"" + path + "/sheet#line-1-1\"", "href=\"" + path + "/form#f-overview\"")
                .contains("本细则没有列出不得参评情形");
        assertThat(applicant.get(path).body()).contains("填报中");
    }

    @Test
    void linesWithoutEvidenceAreAdviceNotABar() {
        String path = path(fixture.complete(campaign, "无佐证苑 " + System.nanoTime()));

        assertThat(applicant.get(path + "/submit").body()).contains("1 行还没有佐证材料", "没有佐证材料也可以提交");
        assertThat(applicant.post(path + "/submit", Map.of()).statusCode()).isEqualTo(303);
    }

    @Test
    void handingInTwiceIsOneSubmissionWithItsCheckCode() {
        Application application = fixture.complete(campaign, "两次提交苑 " + System.nanoTime());
        String path = path(application);

        applicant.post(path + "/submit", Map.of());
        HttpResponse<String> again = applicant.post(path + "/submit", Map.of());

        assertThat(again.statusCode()).isEqualTo(303);
        Desk desk = fixture.parts().desks().open(application.id(), fixture.applicant());
        assertThat(desk.submissions()).hasSize(1);
        assertThat(applicant.get(path).body())
                .contains("待初审", desk.submissions().get(0).shortChecksum());
    }

    @Test
    void whatIsHandedInCannotBeWrittenAnyMore() {
        String path = path(fixture.submitted(campaign, "已交苑 " + System.nanoTime()));

        HttpResponse<String> answer = applicant.post(path + "/lines/1.1", Map.of("level", "none", "version", "1"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("待初审");
        assertThat(applicant.get(path + "/sheet").body()).contains("内容只能查看").doesNotContain("type=\"radio\"");
    }

    @Test
    void aReturnStandsOnTopAndAtItsLines() {
        Application application = fixture.submitted(campaign, "退回苑 " + System.nanoTime());
        String path = path(application);

        HttpResponse<String> answer =
                organiser.post(path + "/return", Map.of("reason", "照片不清楚", "remark.2.1", "重新拍摄标识牌"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(applicant.get(path).body()).contains("退回补正", "照片不清楚", "重新拍摄标识牌");
        assertThat(applicant.get(path + "/sheet").body()).contains("补正要求：重新拍摄标识牌", "type=\"radio\"");
    }

    @Test
    void twoSubmissionsStandSideBySideWithWhatChanged() {
        Application application = fixture.submitted(campaign, "对照苑 " + System.nanoTime());
        String path = path(application);
        organiser.post(path + "/return", Map.of("reason", "请核对"));
        applicant.post(path + "/form/households", Map.of("households", "1202", "version.households", "1"));
        applicant.post(path + "/lines/1.5", Map.of("level", "joined", "version", "1"));
        applicant.post(path + "/submit", Map.of());

        String page = organiser.get(path + "/submissions").body();

        assertThat(page)
                .contains("<del>1020</del>", "<ins>1202</ins>", "已申请", "已加入", "其余 41 处没有变化")
                .contains("第 1 次提交", "第 2 次提交");
        assertThat(applicant.get(path + "/submissions/1").body())
                .contains("1020 户")
                .doesNotContain("1202 户");
        assertThat(applicant.get(path + "/submissions/3").statusCode()).isEqualTo(404);
    }

    @Test
    void correctionsGoOnWhileOthersAreExamined() {
        Application application = fixture.submitted(campaign, "补正期苑 " + System.nanoTime());
        organiser.post(path(application) + "/return", Map.of("reason", "请核对"));
        fixture.close(campaign, Stage.FILING);

        HttpResponse<String> answer =
                applicant.post(path(application) + "/lines/1.5", Map.of("level", "joined", "version", "1"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(applicant.post(path(application) + "/submit", Map.of()).statusCode())
                .isEqualTo(303);
    }

    @Test
    void takingBackNeedsAReasonAndIsForGood() {
        String path = path(fixture.submitted(campaign, "撤回苑 " + System.nanoTime()));

        HttpResponse<String> without = applicant.post(path + "/withdraw", Map.of("reason", " "));
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("请填写此项");

        assertThat(applicant.post(path + "/withdraw", Map.of("reason", "整改")).statusCode())
                .isEqualTo(303);
        assertThat(applicant.get(path).body()).contains("主动撤回");
        assertThat(applicant.post(path + "/submit", Map.of()).statusCode()).isEqualTo(409);
    }

    @Test
    void onlyItsOwnEnterpriseHandsInOrTakesBack() {
        String path = path(fixture.complete(campaign, "他人提交苑 " + System.nanoTime()));

        for (String session : new String[] {"rival", "organiser", "both", "assessor"}) {
            assertThat(SERVER.client(session).post(path + "/submit", Map.of()).statusCode())
                    .as(session)
                    .isEqualTo(403);
            assertThat(SERVER.client(session)
                            .post(path + "/withdraw", Map.of("reason", "不要"))
                            .statusCode())
                    .as(session)
                    .isEqualTo(403);
        }
    }

    private static String path(Application application) {
        return "/applications/" + application.id().text();
    }
}
