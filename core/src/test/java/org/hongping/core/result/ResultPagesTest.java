package org.hongping.core.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.hongping.core.application.Application;
import org.hongping.core.campaign.Campaign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ResultPagesTest {
    @RegisterExtension
    static final ResultServer SERVER = ResultServer.ofResults();

    private final ResultFixture fixture = SERVER.fixture();

    @Test
    void theRankingShowsTotalsTiesAndSpreads() {
        Campaign campaign = fixture.applications().campaign("排名");
        fixture.assessed(campaign, "排名一苑", "3", "5");
        fixture.assessed(campaign, "排名二苑", "4", "4");

        String page = SERVER.client("organiser")
                .get("/campaigns/" + campaign.id().text() + "/results")
                .body();

        assertThat(page).contains("排名一苑", "排名二苑", "88.50", "并列", "2 / 2", "2.00", "示例区 / 示例街道");
    }

    @Test
    void aLongRankingGoesOnOnFurtherPages() {
        Campaign campaign = fixture.applications().campaign("多页");
        fixture.assessed(campaign, "多页一苑", "5", "5");
        fixture.assessed(campaign, "多页二苑", "4", "4");
        String path = "/campaigns/" + campaign.id().text() + "/results";

        String first = SERVER.client("organiser").get(path + "?limit=1").body();
        String next = first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1");
        String second = SERVER.client("organiser").get(next).body();

        assertThat(first).contains("共 2 家", "多页一苑").doesNotContain("多页二苑");
        assertThat(second).contains("共 2 家", "多页二苑").doesNotContain("多页一苑");
    }

    @Test
    void anEmptyRankingSaysWhatWillBeHere() {
        Campaign campaign = fixture.applications().campaign("空的");

        assertThat(SERVER.client("organiser")
                        .get("/campaigns/" + campaign.id().text() + "/results")
                        .body())
                .contains("还没有可看的结果");
    }

    @Test
    void theRankingIsNotForApplicants() {
        Campaign campaign = fixture.applications().campaign("不公开");

        assertThat(SERVER.client("applicant")
                        .get("/campaigns/" + campaign.id().text() + "/results")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theExplanationNamesMembersReasonsAndClausesToTheOrganiser() {
        Application assessed = fixture.assessed(fixture.applications().campaign("说明"), "说明苑", "3", "5");

        String page = SERVER.client("organiser").get(explanation(assessed)).body();

        assertThat(page)
                .contains("assessor1", "assessor2", "现场抽查与台账略有出入", "附件4 4.1 五（九）", "极差 2.00", "评分口径")
                .doesNotContain(fixture.assessments().first().accountOrRefuse());
    }

    @Test
    void theApplicantReadsItsExplanationOnceItIsDecided() {
        Application assessed = fixture.assessed(fixture.applications().campaign("查看"), "查看苑", "3", "5");

        assertThat(SERVER.client("applicant").get(explanation(assessed)).statusCode())
                .isEqualTo(403);

        Decision decision = decide(assessed);
        String page = SERVER.client("applicant").get(explanation(assessed)).body();

        assertThat(page)
                .contains(decision.shortChecksum(), "成员 1", "成员 2", "名次靠前")
                .doesNotContain(
                        "assessor1",
                        "assessor2",
                        "/decision\"",
                        fixture.assessments().first().accountOrRefuse());
        assertThat(SERVER.client("rival").get(explanation(assessed)).statusCode())
                .isEqualTo(403);
    }

    @Test
    void theEnglishPageSaysTheSameResultInEnglish() {
        Application assessed = fixture.assessed(fixture.applications().campaign("英文"), "英文苑", "3", "5");
        decide(assessed);

        String page = SERVER.client("organiser")
                .withHeader("Accept-Language", "en")
                .get(explanation(assessed))
                .body();

        assertThat(page).contains("Line by line", "Reason: ", "mean").doesNotContain("人评分");
    }

    @Test
    void decidingFreezesTheResultAndShowsIt() {
        Application assessed = fixture.assessed(fixture.applications().campaign("审定"), "审定苑", "4", "4");
        var browser = SERVER.client("organiser");

        var answer = browser.postAsIs(
                "/applications/" + assessed.id().text() + "/decision",
                Map.of("outcome", "CONFERRED", "reason", "名次靠前", "_csrf", "the-token-of-the-form"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(browser.get(explanation(assessed)).body()).contains("拟命名", "名次靠前", "以下是审定时固定的结果");
    }

    @Test
    void aDecisionWithoutChoiceOrReasonIsAskedForAgain() {
        Application assessed = fixture.assessed(fixture.applications().campaign("缺理由"), "缺理由苑", "4", "4");

        var answer = SERVER.client("organiser")
                .postAsIs(
                        "/applications/" + assessed.id().text() + "/decision",
                        Map.of("reason", " ", "_csrf", "the-token-of-the-form"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("有 2 处需要改正", "请选择审定意见");
        assertThat(fixture.results().decisions(assessed.id())).isEmpty();
    }

    private Decision decide(Application assessed) {
        return fixture.results()
                .decide(
                        assessed.id(),
                        Outcome.CONFERRED,
                        "名次靠前",
                        fixture.applications().organiser());
    }

    private static String explanation(Application application) {
        return "/applications/" + application.id().text() + "/explanation";
    }
}
