package org.hongping.rubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.hongping.rubric.Aggregate;
import org.hongping.rubric.Note;
import org.hongping.rubric.Value;
import org.hongping.rubric.exact.Exact;
import org.junit.jupiter.api.Test;

/** Something must be said; it gives no points. */
class NoteTest {
    private static Result score(ScoreSheet sheet) {
        return RubricBuilder.aRubric(Lines.line("1", "0", new Note()), Lines.judged("2", "4"))
                .score(sheet);
    }

    @Test
    void aNoteGivesNoPointsAtAll() {
        Result result = score(Sheets.answers("1", Sheets.fields("text", Value.text("情况说明")), "2", Sheets.points("3")));

        assertThat(Look.line(result, "1").points()).isEmpty();
        assertThat(Look.line(result, "1").state()).isEqualTo(State.SCORED);
        assertThat(result.total()).contains(Exact.of(3));
    }

    @Test
    void withoutANoteThereIsNoTotal() {
        assertThat(score(Sheets.answers("2", Sheets.points("3"))).missing()).containsExactly("1");
    }

    @Test
    void aBlankNoteIsRefused() {
        Result result = score(Sheets.answers("1", Sheets.fields("text", Value.text(" ")), "2", Sheets.points("3")));

        assertThat(Look.line(result, "1").state()).isEqualTo(State.REFUSED);
    }

    @Test
    void aNoteIsNoMemberOfAMean() {
        Result result = RubricBuilder.aRubric(Groups.by(
                        Aggregate.MEAN, Groups.group("S1", Lines.line("1", "0", new Note()), Lines.judged("2", "4"))))
                .score(Sheets.answers("1", Sheets.fields("text", Value.text("有")), "2", Sheets.points("3")));

        assertThat(Look.group(result, "S1").points()).contains(Exact.of(3));
        assertThat(Look.group(result, "S1").max()).isEqualTo(Exact.of(4));
    }
}
