package org.hongping.core.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hongping.core.application.Application;
import org.hongping.core.assessment.Assignment;
import org.hongping.core.campaign.Campaign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Score sheets on paper. */
class SheetPrintTest {
    @RegisterExtension
    static final ResultServer SERVER = new ResultServer((config, self) ->
            SheetPrintRoutes.register(config.routes, self.fixture().printed()));

    private final ResultFixture fixture = SERVER.fixture();

    @Test
    void theSelfAssessmentKeepsTheSourcesRowsAndClauses() {
        Application filed =
                fixture.applications().submitted(fixture.applications().campaign("自评"), "自评苑");

        String page = SERVER.client("applicant").get(sheet(filed)).body();

        assertThat(page)
                .contains("自评表", "附件4 4.1 五（九）", "申报单位（盖章）", "88.50", "在职党员 5 名", "核对码 ")
                .containsSubsequence("<td>1.1</td>", "<td>1.6</td>", "<td>5.4</td>", "<td>6.7</td>");
        assertThat(SERVER.client("rival").get(sheet(filed)).statusCode()).isEqualTo(403);
    }

    @Test
    void thePanelsSheetIsMarkedUntilItIsDecided() {
        Application assessed = fixture.assessed(fixture.applications().campaign("汇总"), "汇总苑", "3", "5");

        assertThat(SERVER.client("organiser").get(sheet(assessed) + "?of=panel").body())
                .contains("data-draft=\"未审定\"", "assessor1 3.00", "主办单位（盖章）")
                .doesNotContain("class=\"qr\"");
        assertThat(SERVER.client("applicant").get(sheet(assessed) + "?of=panel").statusCode())
                .isEqualTo(403);

        Decision decision = fixture.results()
                .decide(
                        assessed.id(),
                        Outcome.CONFERRED,
                        "名次靠前",
                        fixture.applications().organiser());

        assertThat(SERVER.client("applicant").get(sheet(assessed) + "?of=panel").body())
                .contains("核对码 " + decision.shortChecksum(), "成员 1 3.00")
                .doesNotContain("data-draft", "assessor1");
    }

    @Test
    void aMemberPrintsTheirOwnSheetAndNobodyElses() {
        Campaign campaign = fixture.applications().campaign("成员");
        List<Assignment> panel = fixture.assigned(campaign, "成员苑");
        fixture.score(panel.get(0), fixture.assessments().first(), "4");
        String path = "/applications/" + panel.get(0).applicationId().text() + "/print/sheet?of=";
        String own = path + panel.get(0).id().text();
        String others = path + panel.get(1).id().text();

        assertThat(SERVER.client("assessor").get(own).body())
                .contains("评审评分表", "assessor1", "现场抽查与台账略有出入", "核对码 ")
                .doesNotContain("data-draft");
        assertThat(SERVER.client("assessor").get(others).statusCode()).isEqualTo(403);
        assertThat(SERVER.client("organiser").get(others).body()).contains("assessor2", "data-draft=\"未提交\"");
        assertThat(SERVER.client("applicant").get(own).statusCode()).isEqualTo(403);
    }

    private static String sheet(Application application) {
        return "/applications/" + application.id().text() + "/print/sheet";
    }
}
