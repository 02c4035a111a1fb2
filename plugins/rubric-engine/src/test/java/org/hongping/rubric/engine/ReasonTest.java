package org.hongping.rubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.hongping.rubric.Criterion;
import org.hongping.rubric.NotApplicable;
import org.hongping.rubric.Value;
import org.junit.jupiter.api.Test;

class ReasonTest {
    private final Criterion line = Lines.judged("1", "5");
    private final Criterion reasoned = Lines.withReason(line);

    @Test
    void aReasonMayStandBesideEveryAnswer() {
        assertThat(Look.points(line, Sheets.points("4", "制度未上墙"))).isEqualTo("4.00");
        assertThat(Look.points(line, Sheets.points("4", ""))).isEqualTo("4.00");
    }

    @Test
    void aReasonIsText() {
        assertThat(Look.faults(line, Sheets.fields("points", Value.figure("4"), "reason", Value.figure("1"))))
                .containsExactly("not-text");
    }

    @Test
    void whereItIsRequiredItMustSaySomething() {
        assertThat(Look.points(reasoned, Sheets.points("4", "首创"))).isEqualTo("4.00");
        assertThat(Look.faults(reasoned, Sheets.points("4"))).containsExactly("reason-required");
        assertThat(Look.faults(reasoned, Sheets.points("4", "　"))).containsExactly("reason-required");
    }

    @Test
    void theReasonOfNotApplyingIsReasonEnough() {
        Criterion line = Lines.notApplicable(NotApplicable.ZERO, reasoned);
        Criterion excused = Lines.headed(line.heading(), reasoned);

        assertThat(Look.score(excused, Sheets.excused("无此情形")).state()).isEqualTo(State.NOT_APPLICABLE);
    }

    @Test
    void everyStrangeFieldIsReported() {
        Value answer = Sheets.fields("points", Value.figure("4"), "mood", Value.text("x"), "score", Value.figure("4"));

        assertThat(Look.faults(line, answer)).containsExactly("unknown-field", "unknown-field");
    }

    @Test
    void twoLinesMayReadOneAnswer() {
        Criterion twin = Lines.answeredUnder("1", Lines.judged("2", "5"));
        Result result = RubricBuilder.aRubric(line, twin).score(Sheets.answers("1", Sheets.points("4")));

        assertThat(Look.points(result, "1")).isEqualTo("4.00");
        assertThat(Look.points(result, "2")).isEqualTo("4.00");
        assertThat(result.problems()).isEmpty();
    }

    @Test
    void aSharedAnswerThatIsRefusedOpensEveryLineThatReadsIt() {
        Criterion twin = Lines.answeredUnder("1", Lines.judged("2", "3"));
        Result result = RubricBuilder.aRubric(line, twin).score(Sheets.answers("1", Sheets.points("4")));

        assertThat(Look.line(result, "1").state()).isEqualTo(State.SCORED);
        assertThat(Look.line(result, "2").state()).isEqualTo(State.REFUSED);
    }
}
