package org.hongping.rubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.hongping.rubric.Criterion;
import org.hongping.rubric.Value;
import org.junit.jupiter.api.Test;

class ChecklistTest {
    private final Criterion line = Lines.line("1", "5", Rules.checklist("a", "1", "b", "2.5", "c", "3"));

    @Test
    void ticksAddUp() {
        assertThat(Look.points(line, Sheets.ticked("a", "b"))).isEqualTo("3.50");
    }

    @Test
    void nothingTickedIsZeroAndAnswered() {
        assertThat(Look.points(line, Sheets.ticked())).isEqualTo("0.00");
    }

    @Test
    void theSumIsCutAtTheMaximum() {
        LineScore all = Look.score(line, Sheets.ticked("a", "b", "c"));

        assertThat(Look.points(all)).isEqualTo("5.00");
        assertThat(Look.words(all)).isEqualTo("勾选 3 项（项a、项b、项c），合计 6.50；合计 6.50，按上限 5.00 计");
    }

    @Test
    void theOrderOfTicksChangesNothing() {
        assertThat(Look.score(line, Sheets.ticked("b", "a"))).isEqualTo(Look.score(line, Sheets.ticked("a", "b")));
    }

    @Test
    void unknownAndRepeatedTicksAreRefused() {
        assertThat(Look.faults(line, Sheets.ticked("a", "z"))).containsExactly("unknown-id");
        assertThat(Look.faults(line, Sheets.ticked("a", "a"))).containsExactly("twice");
        assertThat(Look.faults(line, Sheets.ticked("a", "a", "z"))).containsExactly("twice", "unknown-id");
    }

    @Test
    void ticksAreAListOfIds() {
        assertThat(Look.faults(line, Sheets.fields("checks", Value.text("a")))).containsExactly("not-ids");
        assertThat(Look.faults(line, Sheets.fields("checks", Value.items(Value.truth(true)))))
                .containsExactly("unknown-id");
    }
}
