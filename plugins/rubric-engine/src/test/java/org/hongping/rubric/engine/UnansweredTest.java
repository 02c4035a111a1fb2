package org.hongping.rubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.hongping.rubric.Group;
import org.hongping.rubric.Unanswered;
import org.hongping.rubric.exact.Exact;
import org.junit.jupiter.api.Test;

class UnansweredTest {
    @Test
    void silenceLeavesALineOpenAndHoldsTheTotal() {
        Result result = RubricBuilder.aRubric(Groups.group("S1", Lines.judged("1", "5"), Lines.judged("2", "5")))
                .score(Sheets.answers("1", Sheets.points("4")));

        assertThat(Look.line(result, "2").state()).isEqualTo(State.MISSING);
        assertThat(Look.line(result, "2").points()).isEmpty();
        assertThat(result.group("S1").orElseThrow().state()).isEqualTo(State.MISSING);
        assertThat(result.missing()).containsExactly("2");
        assertThat(result.complete()).isFalse();
        assertThat(result.total()).isEmpty();
        assertThat(result.rawTotal()).isEmpty();
        assertThat(result.partialTotal()).isEqualTo(Exact.of(4));
    }

    @Test
    void silenceMayCountNothing() {
        Result result = RubricBuilder.aRubric(
                        Lines.judged("1", "5"), Lines.unanswered(Unanswered.ZERO, Lines.judged("2", "5")))
                .score(Sheets.answers("1", Sheets.points("4")));

        assertThat(Look.points(result, "2")).isEqualTo("0.00");
        assertThat(Look.total(result)).isEqualTo("4.00");
        assertThat(Look.words(Look.line(result, "2"))).isEqualTo("未作答，计 0.00");
    }

    @Test
    void silenceMayLeaveTheGroup() {
        Result result = RubricBuilder.aRubric(
                        Lines.judged("1", "6"), Lines.unanswered(Unanswered.LEAVE, Lines.judged("2", "4")))
                .score(Sheets.answers("1", Sheets.points("3")));

        assertThat(Look.line(result, "2").state()).isEqualTo(State.NOT_APPLICABLE);
        assertThat(Look.total(result)).isEqualTo("5.00");
    }

    @Test
    void bonusLinesNobodyClaimsAreZeroAndSaySo() {
        Result result = RubricBuilder.aRubric(
                        Lines.judged("1", "5"), Groups.bonus("S2", Lines.judged("2", "5"), Lines.judged("3", "5")))
                .score(Sheets.answers("1", Sheets.points("4"), "3", Sheets.points("2")));

        assertThat(Look.line(result, "2").state()).isEqualTo(State.NOT_CLAIMED);
        assertThat(Look.line(result, "2").points()).contains(Exact.ZERO);
        assertThat(result.bonus()).isEqualTo(Exact.of(2));
        assertThat(Look.total(result)).isEqualTo("6.00");
        assertThat(result.missing()).isEmpty();
    }

    @Test
    void aBonusSectionMayStillInsistOnAnswers() {
        Group insisting = Groups.headed(
                Lines.heading("S2", Optional.of(Unanswered.OPEN), Optional.empty()),
                Groups.bonus("S2", Lines.judged("2", "5")));

        Result result = RubricBuilder.aRubric(insisting).score(ScoreSheet.empty());

        assertThat(result.missing()).containsExactly("2");
    }

    @Test
    void linesInheritWhatSilenceMeans() {
        Group lenient = Groups.headed(
                Lines.heading("S1", Optional.of(Unanswered.ZERO), Optional.empty()),
                Groups.group("S1", Groups.group("S1.1", Lines.judged("1", "5"))));

        Result result = RubricBuilder.aRubric(lenient).score(ScoreSheet.empty());

        assertThat(Look.points(result, "1")).isEqualTo("0.00");
    }

    @Test
    void anAnswerBegunInABonusSectionIsMissingNotUnclaimed() {
        Result result = RubricBuilder.aRubric(Groups.bonus("S2", Lines.line("2", "5", Rules.monitorAndSatisfaction())))
                .score(Sheets.answers("2", Sheets.parts("a", Sheets.ticked("monitor"))));

        assertThat(result.missing()).containsExactly("2");
        assertThat(result.total()).isEmpty();
    }
}
