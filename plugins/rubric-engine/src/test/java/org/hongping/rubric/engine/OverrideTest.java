package org.hongping.rubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.hongping.rubric.Criterion;
import org.hongping.rubric.Value;
import org.junit.jupiter.api.Test;

/** Points with a reason in place of the rule's own answer. */
class OverrideTest {
    private final Criterion closed =
            Lines.line("1", "5", Rules.levels(Rules.level("none", "0"), Rules.level("all", "5")));
    private final Criterion open = Lines.override(true, closed);

    @Test
    void pointsWithAReasonStandWhereTheRubricAllowsThem() {
        LineScore line = Look.score(open, Sheets.points("3.5", "大部分完成"));

        assertThat(Look.points(line)).isEqualTo("3.50");
        assertThat(Look.words(line)).isEqualTo("评价主体直接评 3.50，理由：大部分完成");
    }

    @Test
    void theTraceShowsTheRulesOwnAnswerToo() {
        LineScore line = Look.score(
                open,
                Sheets.fields("level", Value.text("all"), "points", Value.figure("4"), "reason", Value.text("材料不齐")));

        assertThat(Look.points(line)).isEqualTo("4.00");
        assertThat(Look.words(line)).isEqualTo("选“档all”，得 5.00；评价主体直接评 4.00，理由：材料不齐");
    }

    @Test
    void aReasonIsNeeded() {
        assertThat(Look.faults(open, Sheets.points("3"))).containsExactly("reason-required");
        assertThat(Look.faults(open, Sheets.points("3", " "))).containsExactly("reason-required");
    }

    @Test
    void theirRangeAndDecimalsAreThoseOfAnyJudgement() {
        assertThat(Look.faults(open, Sheets.points("5.5", "多"))).containsExactly("out-of-range");
        assertThat(Look.faults(open, Sheets.points("2.755", "细"))).containsExactly("decimals");
    }

    @Test
    void aFaultInTheRulesOwnAnswerIsNotForgiven() {
        Value answer =
                Sheets.fields("level", Value.text("most"), "points", Value.figure("4"), "reason", Value.text("材料不齐"));

        assertThat(Look.faults(open, answer)).containsExactly("unknown-id");
    }

    @Test
    void withoutPermissionPointsAreRefused() {
        assertThat(Look.faults(closed, Sheets.points("3", "理由"))).contains("no-override");
    }

    @Test
    void aLineMayForbidWhatTheRubricAllows() {
        Criterion never = Lines.override(false, Lines.line("2", "5", Rules.levels(Rules.level("all", "5"))));
        Result result = RubricBuilder.aRubric(closed, never)
                .allowingOverride()
                .score(Sheets.answers("1", Sheets.points("3", "理由"), "2", Sheets.points("3", "理由")));

        assertThat(Look.points(result, "1")).isEqualTo("3.00");
        assertThat(Look.line(result, "2").state()).isEqualTo(State.REFUSED);
    }

    @Test
    void pointsOfARangedLevelAreTheRulesOwn() {
        Criterion ranged = Lines.override(
                true, Lines.line("1", "3", Rules.levels(Rules.level("gaps", "1", "2"), Rules.level("all", "3"))));

        assertThat(Look.faults(ranged, Sheets.fields("level", Value.text("gaps"), "points", Value.figure("2.5"))))
                .containsExactly("out-of-range");
        assertThat(Look.points(ranged, Sheets.points("2.5", "介于两档之间"))).isEqualTo("2.50");
    }

    @Test
    void aJudgedLineHasNothingToBeReplaced() {
        assertThat(Look.points(Lines.override(true, Lines.judged("1", "5")), Sheets.points("3")))
                .isEqualTo("3.00");
    }
}
