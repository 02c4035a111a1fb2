package org.hongping.rubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hongping.rubric.Bands;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BandsTest {
    private final Criterion satisfaction =
            Lines.line("5.4", "5", Rules.percentBands(Rules.above("85", "5"), Rules.above("80", "2")));

    @ParameterizedTest
    @CsvSource({"0,0.00", "80,0.00", "80.0001,2.00", "85,2.00", "85.004,5.00", "85.1,5.00", "100,5.00"})
    void strictBoundsExcludeTheFigure(String measured, String points) {
        assertThat(Look.points(satisfaction, Sheets.value(measured))).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"89.99,1.00", "90,3.00", "10,2.00", "10.01,1.00", "4.99,0.00", "5,2.00"})
    void otherBoundsIncludeTheFigure(String measured, String points) {
        Criterion line = Lines.line(
                "1",
                "3",
                Rules.bands(
                        Optional.empty(),
                        Optional.empty(),
                        Rules.atLeast("90", "3"),
                        Rules.below("5", "0"),
                        Rules.atMost("10", "2"),
                        Rules.atLeast("5", "1")));

        assertThat(Look.points(line, Sheets.value(measured))).isEqualTo(points);
    }

    @Test
    void theTraceShowsValueAndBound() {
        assertThat(Look.words(Look.score(satisfaction, Sheets.value("85.004")))).isEqualTo("项5.4 85.004 > 85，得 5.00");
        assertThat(Look.words(Look.score(satisfaction, Sheets.value("80")))).isEqualTo("项5.4 80，不在任何计分区间，得 0.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"100.01", "-1", "8500"})
    void aPercentageLiesFromNothingToAHundred(String measured) {
        assertThat(Look.faults(satisfaction, Sheets.value(measured))).containsExactly("out-of-range");
    }

    @Test
    void notMeasuredGivesWhatTheRubricSays() {
        LineScore line = Look.score(satisfaction, Sheets.notMeasured());

        assertThat(Look.points(line)).isEqualTo("0.00");
        assertThat(Look.words(line)).isEqualTo("项5.4未测评，得 0.00");
    }

    @Test
    void notMeasuredLeavesTheLineOpenWhereTheRubricSaysNothing() {
        Criterion line = Lines.line("1", "5", Rules.bands(Optional.empty(), Optional.empty(), Rules.above("80", "5")));

        assertThat(Look.score(line, Sheets.notMeasured()).state()).isEqualTo(State.MISSING);
    }

    @ParameterizedTest
    @CsvSource({"MIN,0.00", "MEAN,2.00", "SUM,5.00"})
    void severalPeriodsBecomeOneValue(Bands.Reduce reduce, String points) {
        Criterion line = Lines.line("1", "5", reduced(reduce));
        Value periods = Sheets.fields("values", Value.items(Value.figure("1"), Value.figure("0"), Value.figure("2")));

        assertThat(Look.points(line, periods)).isEqualTo(points);
    }

    @Test
    void periodsAreAListOfFigures() {
        Criterion line = Lines.line("1", "5", reduced(Bands.Reduce.MIN));

        assertThat(Look.faults(line, Sheets.fields("values", Value.items()))).containsExactly("not-figures");
        assertThat(Look.faults(line, Sheets.fields("values", Value.items(Value.nothing()))))
                .containsExactly("not-figure");
        assertThat(Look.faults(line, Sheets.value("1"))).containsExactly("periods");
        assertThat(Look.faults(line, Sheets.fields())).containsExactly("field-missing");
        assertThat(Look.score(line, Sheets.notMeasured()).state()).isEqualTo(State.MISSING);
    }

    @Test
    void aSingleValueIsNoList() {
        assertThat(Look.faults(satisfaction, Sheets.fields("values", Value.items(Value.figure("1")))))
                .containsExactly("unknown-field", "field-missing");
        assertThat(Look.faults(satisfaction, Sheets.fields("value", Value.text("85"))))
                .containsExactly("not-figure");
    }

    private static Bands reduced(Bands.Reduce reduce) {
        return Rules.bands(Optional.of(reduce), Optional.empty(), Rules.atLeast("3", "5"), Rules.atLeast("1", "2"));
    }

    @Test
    void everyPeriodIsAPercentageToo() {
        Criterion line = Lines.line(
                "1",
                "5",
                new Bands(List.of(Rules.atLeast("60", "5")), true, Optional.of(Bands.Reduce.MIN), Optional.empty()));

        assertThat(Look.points(line, values("0", "100"))).isEqualTo("0.00");
        assertThat(Look.points(line, values("60", "100"))).isEqualTo("5.00");
        assertThat(Look.faults(line, values("60", "100.5"))).containsExactly("out-of-range");
        assertThat(Look.faults(line, values("-1", "101"))).containsExactly("out-of-range", "out-of-range");
    }

    @Test
    void oneValueWhereThereShouldBeSeveralIsRefused() {
        Criterion line = Lines.line("1", "5", reduced(Bands.Reduce.MIN));

        assertThat(Look.score(line, Sheets.fields("value", Value.figure("3"))).state())
                .isEqualTo(State.REFUSED);
        assertThat(Look.score(line, Sheets.fields("values", Value.text("3"))).state())
                .isEqualTo(State.REFUSED);
    }

    private static Value values(String... figures) {
        return Sheets.fields(
                "values", new Value.Items(Stream.of(figures).map(Value::figure).toList()));
    }
}
