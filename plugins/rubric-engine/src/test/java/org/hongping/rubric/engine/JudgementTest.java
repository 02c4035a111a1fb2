package org.hongping.rubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Judgement;
import org.hongping.rubric.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JudgementTest {
    private final Criterion line = Lines.judged("1", "5");

    @ParameterizedTest
    @CsvSource({"0,0.00", "2.5,2.50", "2.75,2.75", "5,5.00"})
    void pointsAreAsGiven(String given, String points) {
        assertThat(Look.points(line, Sheets.points(given))).isEqualTo(points);
    }

    @ParameterizedTest
    @ValueSource(strings = {"6", "5.01", "-1", "-0.01"})
    void pointsOutOfRangeAreRefusedNeverClipped(String given) {
        assertThat(Look.faults(line, Sheets.points(given))).containsExactly("out-of-range");
    }

    @Test
    void threeDecimalsAreRefused() {
        assertThat(Look.faults(line, Sheets.points("2.755"))).containsExactly("decimals");
    }

    @Test
    void trailingZerosAreNoDecimals() {
        assertThat(Look.points(line, Sheets.points("2.7500"))).isEqualTo("2.75");
    }

    @Test
    void wordsAreNoPoints() {
        assertThat(Look.faults(line, Sheets.fields("points", Value.text("abc"))))
                .containsExactly("not-figure");
        assertThat(Look.faults(line, Sheets.fields("points", Value.text("4")))).containsExactly("not-figure");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1234567890123456789", "1e99999999", "1e-99999999", "1e-7", "0.1234567890123456789", "1e18"})
    void monstrousFiguresAreRefusedBeforeAnyArithmetic(String given) {
        assertThat(Look.faults(line, Sheets.points(given))).containsExactly("monstrous");
    }

    @Test
    void aNumberThatCouldNotBeTakenIsNamed() {
        Value instead = Sheets.fields("number-beyond-limits", Value.text("25e-7"));
        Result result = RubricBuilder.aRubric(line).score(Sheets.answers("1", Sheets.fields("points", instead)));

        assertThat(result.problems().get(0).message().in(Locale.CHINA))
                .isEqualTo("“points”应是数字，收到的是 number-beyond-limits: 25e-7");
    }

    @Test
    void aStepAdmitsItsMultiplesOnly() {
        Criterion stepped = Lines.line("1", "5", new Judgement(Optional.of(new BigDecimal("0.5"))));

        assertThat(Look.points(stepped, Sheets.points("4.5"))).isEqualTo("4.50");
        assertThat(Look.faults(stepped, Sheets.points("4.6"))).containsExactly("step");
    }

    @Test
    void nothingAtAllIsNoAnswer() {
        assertThat(Look.faults(line, Sheets.fields())).containsExactly("field-missing");
        assertThat(Look.faults(line, Value.nothing())).containsExactly("not-an-answer");
    }
}
