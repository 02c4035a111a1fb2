package org.hongping.core.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.web.TestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An organiser finds what was handed in, reads it, passes it on or sends it back. */
class ExaminationPageTest {
    @RegisterExtension
    static final ApplicationServer SERVER = new ApplicationServer();

    private final ApplicationFixture fixture = SERVER.fixture();
    private final TestClient organiser = SERVER.client("organiser");
    private final Campaign campaign = fixture.campaign("初审 " + System.nanoTime());
    private final String list = "/campaigns/" + campaign.id().text() + "/applications";

    @Test
    void whatIsStillBeingWrittenIsNotShown() {
        Application draft = fixture.complete(campaign, "草稿苑 " + System.nanoTime());

        String page = organiser.get(path(draft) + "/examination").body();

        assertThat(page).contains("申报单位还没有提交").doesNotContain("在职党员 5 名");
    }

    @Test
    void correctionsAreNotShownBeforeTheyAreHandedIn() {
        Application application = fixture.submitted(campaign, "补正苑 " + System.nanoTime());
        organiser.post(path(application) + "/return", Map.of("reason", "请补正"));
        fixture.answer(application, "1.5", "{\"level\":\"none\",\"reason\":\"改了还没交\"}");

        assertThat(organiser.get(path(application) + "/sheet").body()).doesNotContain("改了还没交");
        assertThat(SERVER.client("applicant").get(path(application) + "/sheet").body())
                .contains("改了还没交");
    }

    @Test
    void passingOnHandsItToTheAssessors() {
        Application application = fixture.submitted(campaign, "通过苑 " + System.nanoTime());

        assertThat(organiser.post(path(application) + "/admit", Map.of()).statusCode())
                .isEqualTo(303);

        assertThat(organiser.get(path(application)).body()).contains("评审中");
        HttpResponse<String> late =
                organiser.post(path(application) + "/return", Map.of("reason", "太晚", "remark.2.1", "照片不清楚"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("评审中", ">太晚</textarea>", ">2.1</label>", ">照片不清楚</textarea>");
    }

    @Test
    void sendingBackNeedsAReasonAndKeepsTheRemarks() {
        Application application = fixture.submitted(campaign, "无理由苑 " + System.nanoTime());

        HttpResponse<String> answer =
                organiser.post(path(application) + "/return", Map.of("reason", "", "remark.2.1", "照片不清楚"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("请填写此项", "照片不清楚");
    }

    @Test
    void onlyAnOrganiserExamines() {
        Application application = fixture.submitted(campaign, "越权苑 " + System.nanoTime());

        for (String session : new String[] {"applicant", "rival", "assessor"}) {
            TestClient client = SERVER.client(session);
            assertThat(client.get(list).statusCode()).isEqualTo(403);
            assertThat(client.get(path(application) + "/examination").statusCode())
                    .isEqualTo(403);
            assertThat(client.post(path(application) + "/admit", Map.of()).statusCode())
                    .isEqualTo(403);
            assertThat(client.post(path(application) + "/return", Map.of("reason", "x"))
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void theListIsFilteredByStateAndName() {
        fixture.started(campaign, "东湖苑");
        fixture.submitted(campaign, "西湖苑");

        assertThat(organiser.get(list).body()).contains("东湖苑", "西湖苑", "示例街道 / 示例社区");
        assertThat(organiser.get(list + "?state=SUBMITTED&q=").body())
                .contains("西湖苑")
                .doesNotContain("东湖苑");
        assertThat(organiser.get(list + "?q=%E4%B8%9C%E6%B9%96").body())
                .contains("东湖苑")
                .doesNotContain("西湖苑");
        assertThat(organiser.get(list + "?q=100%25").body()).contains("没有符合条件的申报");
        assertThat(organiser.get(list + "?state=LOST").statusCode()).isEqualTo(422);
    }

    @Test
    void theListGoesOnInPagesOfFifty() {
        for (int number = 1; number <= 55; number++) {
            fixture.started(campaign, "分页苑 " + number);
        }

        String first = organiser.get(list).body();
        String next = first.substring(first.indexOf("rel=\"next\" href=\"") + 17);
        String second = organiser
                .get(next.substring(0, next.indexOf('"')).replace("&amp;", "&"))
                .body();

        assertThat(first.split("class=\"row-link\"", -1)).hasSize(51);
        assertThat(second.split("class=\"row-link\"", -1)).hasSize(6);
        assertThat(second).contains("回到第一页").doesNotContain("rel=\"next\"");
    }

    @Test
    void anEmptyListSaysWhatWillBeHere() {
        assertThat(organiser.get(list).body()).contains("申报单位开始填报后，会列在这里");
    }

    private static String path(Application application) {
        return "/applications/" + application.id().text();
    }
}
