package org.hongping.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationState;
import org.hongping.core.application.SampleFiles;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.evidence.Evidence;
import org.hongping.core.rubric.ValueText;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Forbidden;
import org.hongping.core.web.TestClient;
import org.hongping.core.web.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A team scores on one sheet, every member stands by it, and its signed printout comes back beside it. */
class TeamTest {
    @RegisterExtension
    static final AssessmentServer SERVER = new AssessmentServer();

    private final AssessmentFixture fixture = SERVER.fixture();
    private final AssessmentService assessments = fixture.assessments();
    private final TeamService teams = fixture.parts().teams();
    private final String tag = Long.toString(System.nanoTime());
    private final Visitor keeper = fixture.assessor("keeper" + tag);
    private final Visitor mate = fixture.assessor("mate" + tag);
    private final TestClient keeping = SERVER.client("keeper" + tag);
    private final TestClient mating = SERVER.client("mate" + tag);
    private final Campaign campaign = fixture.applications().campaign("联合 " + tag);
    private final Application application = fixture.admitted(campaign, "联合一苑 " + tag);
    private final Assignment sheet = joint(keeper, mate);
    private final String here = "/assessments/" + sheet.id().text();

    @Test
    void oneSheetIsHandedOutAndEveryMemberFindsIt() {
        assertThat(assessments.assignments(application.id())).hasSize(1);
        assertThat(mating.get("/assessments").body()).contains("联合一苑");
        assertThat(mating.get(here).body()).contains("联合评分：", "已确认 0 / 2");
        assertThatThrownBy(() -> teams.team(sheet.id(), fixture.first())).isInstanceOf(Forbidden.class);
    }

    @Test
    void whateverAnyMemberTypesIsOnTheOneSheet() {
        fixture.save(sheet, "5.1", "{\"points\":3}", 0, keeper);
        fixture.save(sheet, "5.1", "{\"points\":4}", 1, mate);

        assertThat(assessments.sheet(sheet.id(), keeper).points()).isEqualTo("4.00");
        assertThatThrownBy(() -> fixture.save(sheet, "5.1", "{\"points\":2}", 1, keeper))
                .isInstanceOf(StaleScore.class);
    }

    @Test
    void itIsHandedInOnlyWhenEveryOtherMemberStandsByWhatItSays() {
        fixture.score(sheet, keeper, "5.1", ValueText.fields("{\"points\":4}"));
        assertThatThrownBy(() -> assessments.finish(sheet.id(), keeper))
                .isInstanceOf(Conflict.class)
                .satisfies(refused ->
                        assertThat(((Conflict) refused).detail().key()).isEqualTo("assessment.team-waits"));

        teams.confirm(sheet.id(), teams.team(sheet.id(), mate).digest(), mate);
        fixture.save(sheet, "5.1", "{\"points\":3}", 1, keeper);

        assertThat(teams.team(sheet.id(), keeper).mates())
                .filteredOn(one -> one.accountId().equals(mate.accountOrRefuse()))
                .allSatisfy(one ->
                        assertThat(teams.team(sheet.id(), keeper).isLapsed(one)).isTrue());
        assertThatThrownBy(() -> assessments.finish(sheet.id(), keeper)).isInstanceOf(Conflict.class);

        teams.confirm(sheet.id(), teams.team(sheet.id(), mate).digest(), mate);
        assessments.finish(sheet.id(), keeper);

        assertThat(teams.team(sheet.id(), keeper).confirmed()).isEqualTo(2);
        assertThat(state()).isEqualTo(ApplicationState.ASSESSED);
    }

    @Test
    void whoConfirmsWhatWasJustChangedIsShownWhatStandsNow() {
        String seen = teams.team(sheet.id(), mate).digest();
        fixture.save(sheet, "5.1", "{\"points\":3}", 0, keeper);
        mating.get(here + "/team");

        HttpResponse<String> refused = mating.post(here + "/team/confirm", Map.of("digest", seen));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("又有改动", "3.00", "未确认");
        assertThat(teams.team(sheet.id(), mate).confirmed()).isZero();
    }

    @Test
    void whoStepsAsideLeavesTheTeamWhichGoesOn() {
        fixture.save(sheet, "5.1", "{\"points\":3}", 0, keeper);

        Assignment aside = assessments.decline(sheet.id(), "亲属在该企业任职", keeper);

        assertThat(aside.state()).isEqualTo(AssignmentState.DECLINED);
        assertThat(assessments.sheet(sheet.id(), mate).points()).isEqualTo("3.00");
        assertThat(teams.team(sheet.id(), mate).mates()).hasSize(1);
        assertThat(keeping.get(here).statusCode()).isEqualTo(403);
        assertThat(assessments.assign(
                        application.id(),
                        "panel",
                        List.of(fixture.first().accountOrRefuse()),
                        Mode.JOINT,
                        fixture.organiser()))
                .as("joins the team at work")
                .hasSize(2);
        assertThat(teams.team(sheet.id(), mate).mates()).hasSize(2);
    }

    @Test
    void thePaperHasEmptyBoxesOrThePointsGivenWithTheirCode() {
        fixture.save(sheet, "5.1", "{\"points\":3.37}", 0, keeper);

        String blank = keeping.get(here + "/site-sheet").body();
        String given = keeping.get(here + "/site-sheet?points=given").body();

        assertThat(blank).contains("现场评分表", "签字", "评分细则核对码").doesNotContain("3.37");
        assertThat(given).contains("3.37", "分数核对码");
        assertThat(keeping.get("/campaigns/" + campaign.id().text() + "/site-sheets")
                        .body())
                .contains("联合一苑");
        assertThat(SERVER.client("assessor1").get(here + "/site-sheet").statusCode())
                .isEqualTo(403);
    }

    @Test
    void theSignedPrintoutStandsBesideTheSheetAndIsAskedForWhereTheCampaignWantsIt() throws IOException {
        fixture.parts().signed().require(campaign.id(), true, fixture.organiser());
        fixture.score(sheet, keeper, "5.1", ValueText.fields("{\"points\":4}"));
        teams.confirm(sheet.id(), teams.team(sheet.id(), mate).digest(), mate);
        assertThatThrownBy(() -> assessments.finish(sheet.id(), keeper))
                .isInstanceOf(Conflict.class)
                .satisfies(refused ->
                        assertThat(((Conflict) refused).detail().key()).isEqualTo("assessment.signed-missing"));
        Evidence scan = fixture.parts()
                .applications()
                .evidence()
                .take("签字.jpg", new ByteArrayInputStream(SampleFiles.photograph()), keeper);
        fixture.parts().signed().attach(sheet.id(), scan, keeper);

        assertThat(mating.get(here + "/team").body()).contains("签字.jpg");
        assertThat(mating.get(here + "/signed/" + scan.id().text() + "/file").statusCode())
                .isEqualTo(200);
        assertThat(SERVER.client("assessor1")
                        .get(here + "/signed/" + scan.id().text() + "/file")
                        .statusCode())
                .isEqualTo(403);
        assessments.finish(sheet.id(), keeper);
        assertThat(state()).isEqualTo(ApplicationState.ASSESSED);
        assertThat(SERVER.client("organiser")
                        .get("/applications/" + application.id().text() + "/assessors")
                        .body())
                .contains("签字.jpg", "已确认 2 / 2");
    }

    private ApplicationState state() {
        return fixture.parts()
                .applications()
                .applications()
                .get(application.id(), fixture.organiser())
                .state();
    }

    private Assignment joint(Visitor... members) {
        List<String> accounts =
                List.of(members).stream().map(Visitor::accountOrRefuse).toList();
        return assessments
                .assign(application.id(), "panel", accounts, Mode.JOINT, fixture.organiser())
                .get(0);
    }
}
