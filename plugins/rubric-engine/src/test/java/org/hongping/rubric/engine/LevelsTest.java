package org.hongping.rubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.hongping.rubric.Criterion;
import org.hongping.rubric.Value;
import org.hongping.rubric.exact.Exact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Chengdu 4.1 line 1.1 (3 or 5) and Shenzhen item 1 (3, anything from 1 to 2, or 0). */
class LevelsTest {
    private final Criterion fixed = Lines.line(
            "1.1",
            "5",
            Rules.levels(Rules.level("none", "0"), Rules.level("founded", "3"), Rules.level("active", "5")));
    private final Criterion ranged = Lines.line(
            "1",
            "3",
            Rules.levels(Rules.level("none", "0"), Rules.level("gaps", "1", "2"), Rules.level("complete", "3")));

    @ParameterizedTest
    @CsvSource({"none,0.00", "founded,3.00", "active,5.00"})
    void theLevelChosenGivesItsPoints(String id, String points) {
        LineScore line = Look.score(fixed, Sheets.level(id));

        assertThat(Look.points(line)).isEqualTo(points);
        assertThat(line.trace().chosen()).contains(id);
    }

    @Test
    void theTraceNamesTheLevel() {
        assertThat(Look.words(Look.score(fixed, Sheets.level("active")))).isEqualTo("选“档active”，得 5.00");
    }

    @Test
    void anUnknownLevelIsRefused() {
        assertThat(Look.faults(fixed, Sheets.level("best"))).containsExactly("unknown-id");
        assertThat(Look.faults(fixed, Sheets.fields("level", Sheets.ids("none"))))
                .containsExactly("not-text");
        assertThat(Look.faults(fixed, Sheets.fields())).containsExactly("field-missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.5", "2"})
    void aRangeTakesPointsWithinIt(String points) {
        assertThat(Look.points(ranged, within(points)))
                .isEqualTo(Exact.of(points).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.99", "2.5", "3"})
    void pointsBetweenTheRangesAreRefused(String points) {
        assertThat(Look.faults(ranged, within(points))).containsExactly("out-of-range");
    }

    @Test
    void aRangeNeedsPointsAndAFixedLevelTakesNone() {
        Value other = Sheets.fields("level", Value.text("complete"), "points", Value.figure("3"));

        assertThat(Look.faults(ranged, Sheets.level("gaps"))).containsExactly("field-missing");
        assertThat(Look.faults(ranged, other)).containsExactly("level-is-fixed");
        assertThat(Look.faults(fixed, Sheets.fields("level", Value.text("active"), "points", Value.figure("5"))))
                .containsExactly("no-override");
    }

    @Test
    void theTraceNamesTheRange() {
        assertThat(Look.words(Look.score(ranged, within("1.5")))).isEqualTo("选“档gaps”（1 至 2 分），评 1.50");
    }

    private static Value within(String points) {
        return Sheets.fields("level", Value.text("gaps"), "points", Value.figure(points));
    }
}
