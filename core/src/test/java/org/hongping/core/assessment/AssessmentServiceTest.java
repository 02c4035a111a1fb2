package org.hongping.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.application.ApplicationState;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.registry.Enterprise;
import org.hongping.core.registry.RegistryFixture;
import org.hongping.core.storage.StorageExtension;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Forbidden;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AssessmentServiceTest {
    private static final String FOUR = "{\"points\":4}";
    private static final String FIVE = "{\"points\":5}";

    @RegisterExtension
    final StorageExtension database = new StorageExtension();

    private AssessmentFixture fixture;
    private AssessmentService assessments;
    private Campaign campaign;
    private Application application;
    private Visitor first;
    private Visitor second;

    @BeforeEach
    void admit() {
        fixture = new AssessmentFixture(database.storage(), database.folder());
        assessments = fixture.assessments();
        campaign = fixture.applications().campaign("2026 年示范项目（示例）");
        application = fixture.admitted(campaign, "示例一期");
        first = fixture.first();
        second = fixture.second();
    }

    @Test
    void eachMemberSeesOnlyTheirOwnSheet() {
        List<Assignment> assigned = assign();

        assertThatThrownBy(() -> assessments.sheet(assigned.get(0).id(), second))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> fixture.save(assigned.get(0), "5.1", FIVE, 0, second))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void assigningTwiceKeepsTheSheetThatIsThere() {
        List<Assignment> once = assign();

        assertThat(assign()).isEqualTo(once);
    }

    @Test
    void savesAScoreAndRefusesOneOutOfRange() {
        Assignment mine = assign().get(0);

        AssessmentService.SavedScore saved = fixture.save(mine, "5.1", FOUR, 0, first);

        assertThat(saved.result().partialTotal().text()).isEqualTo("4.00");
        assertThatThrownBy(() -> fixture.save(mine, "5.1", "{\"points\":5.5}", 1, first))
                .isInstanceOf(Invalid.class);
        assertThat(assessments.sheet(mine.id(), first).scored()).isEqualTo(1);
    }

    @Test
    void aStaleSaveCarriesWhatStandsNow() {
        Assignment mine = assign().get(0);
        ScoredLine saved = fixture.save(mine, "5.1", FOUR, 0, first).line();

        assertThatThrownBy(() -> fixture.save(mine, "5.1", FIVE, 0, first))
                .isInstanceOfSatisfying(
                        StaleScore.class, stale -> assertThat(stale.current()).isEqualTo(saved));
    }

    @Test
    void anUnfinishedSheetNamesItsOpenLines() {
        Assignment mine = assign().get(0);
        fixture.save(mine, "5.1", FOUR, 0, first);

        assertThatThrownBy(() -> assessments.finish(mine.id(), first))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.fields())
                                .as("fourteen base lines and the bonus line that is claimed")
                                .hasSize(15)
                                .containsKey("6.2")
                                .doesNotContainKeys("5.1", "6.1"));
    }

    @Test
    void thePanelsTotalIsTheMeanAndItsSpreadIsKept() {
        scoreByBoth();

        PanelScore score = assessments.score(application.id()).orElseThrow();

        assertThat(score.total()).contains("99.50");
        assertThat(score.spreadMicro()).isEqualTo(1_000_000);
        assertThat(state()).isEqualTo(ApplicationState.ASSESSED);
    }

    @Test
    void anAbstentionIsNotAZero() {
        List<Assignment> assigned = assign();
        assessments.decline(assigned.get(1).id(), "曾在该企业任职", second);

        fixture.finished(assigned.get(0), first, "4");

        assertThat(assessments.score(application.id()).orElseThrow().total()).contains("99.00");
    }

    @Test
    void aFinishedSheetIsClosedUntilTheOrganiserOpensIt() {
        List<Assignment> assigned = scoreByBoth();

        assertThatThrownBy(() -> fixture.save(assigned.get(0), "5.1", FIVE, 1, first))
                .isInstanceOf(Conflict.class);
        assessments.reopen(assigned.get(0).id(), fixture.organiser());
        fixture.save(assigned.get(0), "5.1", FIVE, 1, first);

        assertThat(state()).isEqualTo(ApplicationState.ADMITTED);
    }

    @Test
    void whoActsForTheApplicantIsRefusedWithTheReason() {
        Enterprise applicant = fixture.applications().enterprise();
        Visitor insider = fixture.assessor("insider");
        fixture.applications()
                .registry()
                .enterprises()
                .join(
                        applicant.id(),
                        RegistryFixture.account(insider),
                        fixture.applications().applicant());

        assertThatThrownBy(() -> fixture.assigned(application, first, insider))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        refused -> assertThat(refused.detail().in(Locale.SIMPLIFIED_CHINESE))
                                .contains("insider", applicant.name(), "回避"));
        assertThat(assessments.assignments(application.id())).isEmpty();
    }

    @Test
    void whoIsNoAssessorIsRefused() {
        assertThatThrownBy(() -> fixture.assigned(application, fixture.organiser()))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void whoSteppedAsideIsNotGivenItAgain() {
        Assignment mine = fixture.assigned(application).get(0);
        assessments.decline(mine.id(), "曾在该企业任职", first);

        assertThatThrownBy(() -> fixture.assigned(application)).isInstanceOf(Conflict.class);
    }

    @Test
    void manyAreHandedOutAndWhatMustNotBeIsNamed() {
        Application other = fixture.admitted(campaign, "示例二期");
        Application draft = fixture.applications().started(campaign, "示例三期");
        List<String> members = List.of(first.accountOrRefuse(), second.accountOrRefuse());

        Handout handout = assessments.assignAll(
                campaign.id(),
                List.of(application.id(), other.id(), draft.id()),
                "panel",
                members,
                Mode.EACH,
                fixture.organiser());

        assertThat(handout.made()).isEqualTo(4);
        assertThat(handout.refused()).extracting(Handout.Refused::application).containsExactly(draft.id());
        assertThat(assessments.workloads(campaign.id()))
                .hasSize(2)
                .allSatisfy(workload -> assertThat(workload.open()).isEqualTo(2));
        assertThat(assessments.withoutMember(campaign.id(), Body.parse("panel")))
                .isEmpty();
    }

    @Test
    void whatIsNotTheCampaignsIsNotHandedOutInItsName() {
        Campaign another = fixture.applications().campaign("别的活动（示例）");
        Application other = fixture.admitted(another, "示例四期");
        List<ApplicationId> both = List.of(application.id(), other.id());

        assertThatThrownBy(() -> assessments.assignAll(
                        campaign.id(), both, "panel", List.of(first.accountOrRefuse()), Mode.EACH, fixture.organiser()))
                .isInstanceOf(NotFound.class);
        assertThat(assessments.assignments(both)).isEmpty();
    }

    @Test
    void anAssignmentKeepsHowFarItIs() {
        Assignment mine = fixture.assigned(application).get(0);
        fixture.save(mine, "5.1", FOUR, 0, first);

        Assignment now = assessments.assignments(application.id()).get(0);

        assertThat(now.asked())
                .as("fifteen base lines and the bonus line that is claimed")
                .isEqualTo(16);
        assertThat(now.scored()).isEqualTo(1);
        assertThat(now.points()).isEqualTo("4.00");
    }

    @Test
    void nothingIsScoredOnceTheApplicationWasTakenBack() {
        Assignment mine = fixture.assigned(application).get(0);
        fixture.applications()
                .parts()
                .applications()
                .withdraw(application.id(), "本年度不再申报", fixture.applications().applicant());

        assertThatThrownBy(() -> fixture.save(mine, "5.1", FOUR, 0, first)).isInstanceOf(Conflict.class);
        assessments.decline(mine.id(), "不再评审", first);
        assertThatThrownBy(() -> assessments.reopen(mine.id(), fixture.organiser()))
                .isInstanceOf(Conflict.class);
    }

    private List<Assignment> assign() {
        return fixture.assigned(application);
    }

    private ApplicationState state() {
        return fixture.applications()
                .parts()
                .applications()
                .get(application.id(), fixture.organiser())
                .state();
    }

    private List<Assignment> scoreByBoth() {
        List<Assignment> assigned = assign();
        fixture.finished(assigned.get(0), first, "4");
        fixture.finished(assigned.get(1), second, "5");
        return assigned;
    }
}
