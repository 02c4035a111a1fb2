package org.hongping.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationFixture;
import org.hongping.core.application.ApplicationState;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.rubric.SettableRubrics;
import org.hongping.core.rubric.ShippedRubrics;
import org.hongping.core.rubric.ValueText;
import org.hongping.core.storage.StorageExtension;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Forbidden;
import org.hongping.core.web.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Members who differ by more than one point talk again; until then nobody knows what the others gave. */
class ReconciliationTest {
    private static final SettableRubrics RUBRICS = new SettableRubrics();

    static {
        RUBRICS.install(ShippedRubrics.edited(text -> text.replace("combine: mean}", "combine: mean, tolerance: 1}")));
    }

    @RegisterExtension
    final StorageExtension database = new StorageExtension();

    private AssessmentFixture fixture;
    private ReconciliationService reconciliations;
    private Application application;
    private Assignment mine;
    private Assignment theirs;

    @BeforeEach
    void assign() {
        fixture = new AssessmentFixture(
                database.storage(), new ApplicationFixture(database.storage(), database.folder(), RUBRICS));
        reconciliations = fixture.parts().reconciliations();
        Campaign campaign = fixture.applications().campaign("复议（示例）");
        application = fixture.admitted(campaign, "复议苑");
        List<Assignment> assigned = fixture.assigned(application);
        mine = assigned.get(0);
        theirs = assigned.get(1);
    }

    @Test
    void withinTheToleranceTheGroupIsClosedAtOnce() {
        finish("5", "4");

        assertThat(state()).isEqualTo(ApplicationState.ASSESSED);
        assertThat(reconciliations.standing(application.id())).isEmpty();
    }

    @Test
    void beyondItTheLinesInQuestionAloneAreOpened() {
        finish("5", "2");

        assertThat(state()).isEqualTo(ApplicationState.ADMITTED);
        ReconciliationService.Talk talk = reconciliations.talk(mine.id(), fixture.first());
        assertThat(talk.reconciliation().keys()).containsExactly("5.1");
        assertThat(talk.of("5.1"))
                .extracting(ReconciliationService.Voice::points)
                .containsExactly("2.00");
        assertThat(talk.others()).containsOnlyKeys("5.1");
        assertThatThrownBy(() -> reconsider(mine, "2.2", "{\"checks\":[\"emblems\"]}"))
                .isInstanceOf(Forbidden.class);
        assertThat(reconciliations.waiting(fixture.first())).containsExactly(mine.id());
    }

    @Test
    void nobodySeesAnythingBeforeTheLastSheetIsIn() {
        fixture.finished(mine, fixture.first(), "5");

        assertThatThrownBy(() -> reconciliations.talk(mine.id(), fixture.first()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reconciliations.talk(theirs.id(), fixture.first()))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void onceTheyAgreeAndAllHaveSpokenTheGroupIsClosed() {
        finish("5", "2");
        reconciliations.reconsider(
                theirs.id(), "5.1", ValueText.fields("{\"points\":4,\"reason\":\"复看佐证\"}"), 1, fixture.second());

        assertThat(reconciliations.conclude(theirs.id(), fixture.second()).isOpen())
                .isTrue();
        assertThatThrownBy(() -> reconciliations.reconsider(
                        theirs.id(), "5.1", ValueText.fields("{\"points\":1}"), 2, fixture.second()))
                .isInstanceOf(Conflict.class);
        assertThat(reconciliations.conclude(mine.id(), fixture.first()).isOpen())
                .isFalse();

        assertThat(state()).isEqualTo(ApplicationState.ASSESSED);
        assertThat(fixture.assessments().score(application.id()).orElseThrow().total())
                .contains("99.50");
    }

    @Test
    void whereTheyDoNotAgreeTheOfficeClosesItWithAReason() {
        finish("5", "2");
        reconciliations.conclude(mine.id(), fixture.first());

        assertThat(reconciliations.conclude(theirs.id(), fixture.second()).isOpen())
                .isTrue();
        assertThat(reconciliations.standing(application.id()).orElseThrow().apart())
                .containsExactly("5.1");
        reconciliations.close(application.id(), "各有依据", fixture.organiser());

        assertThat(state()).isEqualTo(ApplicationState.ASSESSED);
        assertThat(reconciliations
                        .standing(application.id())
                        .orElseThrow()
                        .reconciliation()
                        .outcome())
                .isEqualTo("各有依据");
    }

    @Test
    void theOfficeOpensOneByHandAndASecondRoundCountsOn() {
        finish("5", "4");

        Reconciliation opened = reconciliations.begin(application.id(), List.of("5.1"), "现场情况有变", fixture.organiser());

        assertThat(opened.round()).isEqualTo(1);
        assertThat(state()).isEqualTo(ApplicationState.ADMITTED);
        reconciliations.close(application.id(), "无变化", fixture.organiser());
        assertThat(reconciliations
                        .begin(application.id(), List.of("5.1"), "再看", fixture.organiser())
                        .round())
                .isEqualTo(2);
    }

    @Test
    void whoIsStrictIsSeenWithTheCountsBehindIt() {
        finish("5", "3");

        List<Leaning> leanings = fixture.parts()
                .leanings()
                .of(fixture.applications()
                        .parts()
                        .applications()
                        .get(application.id(), fixture.organiser())
                        .campaignId());

        assertThat(leanings).hasSize(2);
        Leaning strict = leanings.get(0);
        assertThat(strict.accountId()).isEqualTo(fixture.second().accountOrRefuse());
        assertThat(strict.mean().orElseThrow().signum()).isNegative();
        assertThat(strict.shared()).isEqualTo(strict.alone() + strict.shared());
        assertThat(strict.sheets()).isEqualTo(1);
        assertThat(leanings.get(1).mean().orElseThrow())
                .isEqualTo(strict.mean().orElseThrow().negate());
    }

    private void reconsider(Assignment assignment, String key, String answer) {
        reconciliations.reconsider(assignment.id(), key, ValueText.fields(answer), 1, fixture.first());
    }

    private void finish(String first, String second) {
        fixture.finished(mine, fixture.first(), first);
        fixture.finished(theirs, fixture.second(), second);
    }

    private ApplicationState state() {
        return fixture.applications()
                .parts()
                .applications()
                .get(application.id(), fixture.organiser())
                .state();
    }
}
