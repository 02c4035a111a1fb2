package org.hongping.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationState;
import org.hongping.core.application.MainJob;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.result.Decision;
import org.hongping.core.result.Outcome;
import org.hongping.core.result.Ranked;
import org.hongping.core.rubric.ValueText;
import org.hongping.core.storage.StorageExtension;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Forbidden;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Value;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AssessmentServiceTest {
    private static final Value.Fields FOUR = ValueText.fields("{\"points\":4}");
    private static final Value.Fields FIVE = ValueText.fields("{\"points\":5}");

    @RegisterExtension
    final StorageExtension database = new StorageExtension();

    private MainJob job;
    private Campaign campaign;
    private Application application;
    private Visitor first;
    private Visitor second;

    @BeforeEach
    void admit() {
        job = new MainJob(database);
        campaign = job.openCampaign();
        application = job.admitted(campaign, "示例一期");
        first = job.assessor("first");
        second = job.assessor("second");
    }

    @Test
    void eachMemberSeesOnlyTheirOwnSheet() {
        List<Assignment> assigned = assign();

        assertThat(job.assessments.queue(first)).containsExactly(assigned.get(0));
        assertThatThrownBy(() -> job.assessments.sheet(assigned.get(0).id(), second))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> job.assessments.save(assigned.get(0).id(), "5.1", FIVE, 0, second))
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

        AssessmentService.SavedScore saved = job.assessments.save(mine.id(), "5.1", FOUR, 0, first);

        assertThat(saved.result().partialTotal().text()).isEqualTo("4.00");
        assertThatThrownBy(() -> job.assessments.save(mine.id(), "5.1", ValueText.fields("{\"points\":5.5}"), 1, first))
                .isInstanceOf(Invalid.class);
        assertThat(job.assessments.sheet(mine.id(), first).answered()).isEqualTo(1);
    }

    @Test
    void aStaleSaveCarriesWhatStandsNow() {
        Assignment mine = assign().get(0);
        ScoredLine saved =
                job.assessments.save(mine.id(), "5.1", FOUR, 0, first).line();

        assertThatThrownBy(() -> job.assessments.save(mine.id(), "5.1", FIVE, 0, first))
                .isInstanceOfSatisfying(
                        StaleScore.class, stale -> assertThat(stale.current()).isEqualTo(saved));
    }

    @Test
    void anUnfinishedSheetNamesItsOpenLines() {
        Assignment mine = assign().get(0);
        job.assessments.save(mine.id(), "5.1", FOUR, 0, first);

        assertThatThrownBy(() -> job.assessments.finish(mine.id(), first))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.fields()).hasSize(14).doesNotContainKey("5.1"));
    }

    @Test
    void thePanelsTotalIsTheMeanAndItsSpreadIsKept() {
        scoreByBoth();

        PanelScore score = job.assessments.score(application.id()).orElseThrow();

        assertThat(score.total()).contains("99.50");
        assertThat(score.spreadMicro()).isEqualTo(1_000_000);
        assertThat(job.applications.get(application.id(), job.organiser).state())
                .isEqualTo(ApplicationState.ASSESSED);
    }

    @Test
    void anAbstentionIsNotAZero() {
        List<Assignment> assigned = assign();
        job.score(assigned.get(0), first, "5.1", FOUR);
        job.assessments.decline(assigned.get(1).id(), "曾在该企业任职", second);

        job.assessments.finish(assigned.get(0).id(), first);

        assertThat(job.assessments.score(application.id()).orElseThrow().total())
                .contains("99.00");
    }

    @Test
    void aFinishedSheetIsClosedUntilTheOrganiserOpensIt() {
        List<Assignment> assigned = scoreByBoth();

        assertThatThrownBy(() -> job.assessments.save(assigned.get(0).id(), "5.1", FIVE, 1, first))
                .isInstanceOf(Conflict.class);
        job.assessments.reopen(assigned.get(0).id(), job.organiser);
        job.assessments.save(assigned.get(0).id(), "5.1", FIVE, 1, first);

        assertThat(job.applications.get(application.id(), job.organiser).state())
                .isEqualTo(ApplicationState.ADMITTED);
    }

    @Test
    void aDecisionFreezesTheResultItRestsOn() {
        scoreByBoth();

        Decision decision = job.results.decide(application.id(), Outcome.CONFERRED, "符合标准", job.organiser);

        assertThat(decision.total()).isEqualTo("99.50");
        assertThat(decision.result()).contains("\"total\":\"99.50\"", job.rubric.rubricDigest());
        assertThat(job.results.decisions(campaign.id())).containsExactly(decision);
        assertThatThrownBy(() -> job.results.decide(application.id(), Outcome.CONFERRED, "再来", job.organiser))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void aDecisionNeedsAReasonAndAFinishedPanel() {
        assign();

        assertThatThrownBy(() -> job.results.decide(application.id(), Outcome.CONFERRED, " ", job.organiser))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> job.results.decide(application.id(), Outcome.CONFERRED, "好", job.organiser))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void equalTotalsShareARank() {
        scoreByBoth();
        Application other = job.admitted(campaign, "示例二期");
        List<Assignment> assigned =
                job.assessments.assign(other.id(), "panel", List.of("first", "second"), job.organiser);
        job.score(assigned.get(0), first, "5.1", FIVE);
        job.score(assigned.get(1), second, "5.1", FOUR);
        job.assessments.finish(assigned.get(0).id(), first);
        job.assessments.finish(assigned.get(1).id(), second);
        job.admitted(campaign, "示例三期");

        List<Ranked> ranking = job.results.ranking(campaign.id());

        assertThat(ranking).extracting(Ranked::rank).containsExactly(Optional.of(1), Optional.of(1), Optional.empty());
        assertThat(ranking).extracting(Ranked::tied).containsExactly(true, true, false);
    }

    private List<Assignment> assign() {
        return job.assessments.assign(application.id(), "panel", List.of("first", "second"), job.organiser);
    }

    private List<Assignment> scoreByBoth() {
        List<Assignment> assigned = assign();
        job.score(assigned.get(0), first, "5.1", FOUR);
        job.score(assigned.get(1), second, "5.1", FIVE);
        job.assessments.finish(assigned.get(0).id(), first);
        job.assessments.finish(assigned.get(1).id(), second);
        return assigned;
    }
}
