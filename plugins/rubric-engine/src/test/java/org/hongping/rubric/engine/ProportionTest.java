package org.hongping.rubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.hongping.rubric.Criterion;
import org.hongping.rubric.Proportion.ZeroDenominator;
import org.hongping.rubric.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {
    private final Criterion strict = line(false, ZeroDenominator.OPEN);

    private static Criterion line(boolean aboveOneIsFull, ZeroDenominator zero) {
        return Lines.line("1", "4", Rules.proportion(aboveOneIsFull, zero));
    }

    @ParameterizedTest
    @CsvSource({"0,48,0.00", "45,48,3.75", "48,48,4.00", "1,3,1.33", "2,3,2.67"})
    void theMaximumTimesTheRatioRoundedHalfUp(String numerator, String denominator, String points) {
        assertThat(Look.points(strict, Sheets.ratio(numerator, denominator))).isEqualTo(points);
    }

    @Test
    void aRatioMayBeGivenDirectly() {
        assertThat(Look.points(strict, Sheets.value("0.9375"))).isEqualTo("3.75");
        assertThat(Look.points(strict, Sheets.value("1"))).isEqualTo("4.00");
    }

    @Test
    void theTraceShowsFractionAndRounding() {
        assertThat(Look.words(Look.score(strict, Sheets.ratio("1", "3"))))
                .isEqualTo("1 ÷ 3，乘以满分 4，得 1.333333；1.333333 四舍五入为 1.33");
    }

    @Test
    void aboveOneIsRefusedUnlessItCountsInFull() {
        assertThat(Look.faults(strict, Sheets.ratio("49", "48"))).containsExactly("above-one");
        assertThat(Look.faults(strict, Sheets.value("1.01"))).containsExactly("above-one");
        assertThat(Look.points(line(true, ZeroDenominator.OPEN), Sheets.ratio("49", "48")))
                .isEqualTo("4.00");
    }

    @Test
    void aRateOverNothingIsWhatTheRubricSays() {
        Value none = Sheets.ratio("0", "0");

        assertThat(Look.points(line(false, ZeroDenominator.FULL), none)).isEqualTo("4.00");
        assertThat(Look.score(line(false, ZeroDenominator.OPEN), none).state()).isEqualTo(State.MISSING);
        assertThat(Look.score(line(false, ZeroDenominator.NOT_APPLICABLE), none).state())
                .isEqualTo(State.NOT_APPLICABLE);
    }

    @Test
    void moreThanAllOfNothingIsRefused() {
        assertThat(Look.faults(line(true, ZeroDenominator.FULL), Sheets.ratio("1", "0")))
                .containsExactly("more-than-all");
    }

    @Test
    void wrongShapesAreRefused() {
        assertThat(Look.faults(strict, Sheets.ratio("-1", "2"))).containsExactly("negative");
        assertThat(Look.faults(strict, Sheets.ratio("1", "-2"))).containsExactly("negative");
        assertThat(Look.faults(strict, Sheets.fields("numerator", Value.figure("1"))))
                .containsExactly("field-missing");
        assertThat(Look.faults(strict, Sheets.fields("value", Value.figure("1"), "numerator", Value.figure("1"))))
                .containsExactly("both");
    }
}
