package org.hongping.rubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.hongping.rubric.SurveyMean;
import org.hongping.rubric.Value;
import org.hongping.rubric.exact.Exact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Points from what residents answered (群众满意度). */
class SurveyTest {
    private static RubricBuilder surveyed() {
        return RubricBuilder.aRubric(Lines.line("1", "6", new SurveyMean()), Lines.judged("2", "4"))
                .surveyed("0.3");
    }

    private static ScoreSheet asked(String households, String valid, Object... codesAndMeans) {
        ScoreSheet sheet = Sheets.answers("2", Sheets.points("4"));
        return sheet.withSurvey(Sheets.fields(
                "households",
                Value.figure(households),
                "valid",
                Value.figure(valid),
                "means",
                Sheets.fields(codesAndMeans)));
    }

    private static Value.Fields sum(String sum, String count) {
        return Sheets.fields("sum", Value.figure(sum), "count", Value.figure(count));
    }

    @Test
    void theMaximumTimesTheMeanOverTheTopOfTheScale() {
        Result result = surveyed().score(asked("800", "240", "1", Value.figure("4.2")));

        assertThat(Look.line(result, "1").points()).contains(Exact.of("5.04"));
        assertThat(Look.line(result, "1").trace().words(Locale.ENGLISH))
                .isEqualTo("mean 4.2 on a scale to 5, times the maximum 6, gives 5.04");
        assertThat(result.total()).contains(Exact.of("9.04"));
    }

    @Test
    void aMeanMayComeAsSumAndCount() {
        Result result = surveyed().score(asked("800", "240", "1", sum("1070", "240")));

        assertThat(Look.line(result, "1").points()).contains(Exact.of("5.35"));
    }

    @ParameterizedTest
    @CsvSource({"800, 240, true", "800, 239, false", "799, 240, true", "801, 240, false", "0, 0, false"})
    void aShareOfTheHouseholdsHasToAnswer(String households, String valid, boolean enough) {
        Result result = surveyed().score(asked(households, valid, "1", Value.figure("5")));

        assertThat(result.total().isPresent()).isEqualTo(enough);
        assertThat(Look.line(result, "1").points()).contains(Exact.of(6));
        assertThat(result.problemsOfSheet().size()).isEqualTo(enough ? 0 : 1);
    }

    @Test
    void aShortSampleIsSaidInFigures() {
        Result result = surveyed().score(asked("800", "239", "1", Value.figure("5")));

        assertThat(result.problems().get(0).message().in(Locale.ENGLISH))
                .isEqualTo("239 valid answers of 800 households; at least 240 are needed for a total");
    }

    @Test
    void withoutASurveyTheLineIsOpen() {
        Result result = surveyed().score(Sheets.answers("2", Sheets.points("4")));

        assertThat(Look.line(result, "1").state()).isEqualTo(State.MISSING);
        assertThat(result.total()).isEmpty();
        assertThat(result.problems()).isEmpty();
    }

    @Test
    void nobodyAnsweredIsOpenAndNotZero() {
        Result result = surveyed().score(asked("800", "240", "1", sum("0", "0")));

        assertThat(Look.line(result, "1").state()).isEqualTo(State.MISSING);
        assertThat(result.missing()).containsExactly("1");
    }

    static Stream<Arguments> strangeMeans() {
        return Stream.of(
                Arguments.of(Value.figure("5.01")),
                Arguments.of(Value.figure("0.99")),
                Arguments.of(Value.text("4")),
                Arguments.of(Value.nothing()),
                Arguments.of(sum("1201", "240")),
                Arguments.of(sum("239", "240")),
                Arguments.of(sum("1070", "241")),
                Arguments.of(sum("10", "2.5")),
                Arguments.of(Sheets.fields("sum", Value.figure("4"))),
                Arguments.of(Sheets.fields("count", Value.figure("4"))),
                Arguments.of(Sheets.fields("mean", Value.figure("4"), "sum", Value.figure("4"))),
                Arguments.of(Sheets.fields("median", Value.figure("4"))));
    }

    @ParameterizedTest
    @MethodSource("strangeMeans")
    void aStrangeMeanIsRefusedAtItsLine(Value mean) {
        Result result = surveyed().score(asked("800", "240", "1", mean));

        assertThat(Look.line(result, "1").state()).isEqualTo(State.REFUSED);
        assertThat(result.problemsAt("1")).isNotEmpty();
        assertThat(result.partialTotal()).isEqualTo(Exact.of(4));
    }

    static Stream<Arguments> strangeSurveys() {
        return Stream.of(
                Arguments.of(Value.text("80 %")),
                Arguments.of(Sheets.fields("valid", Value.figure("240"))),
                Arguments.of(Sheets.fields("households", Value.figure("800"))),
                Arguments.of(Sheets.fields("households", Value.figure("800"), "valid", Value.figure("801"))),
                Arguments.of(Sheets.fields("households", Value.figure("-1"), "valid", Value.figure("0"))),
                Arguments.of(Sheets.fields(
                        "households", Value.figure("1"), "valid", Value.figure("1"), "sample", Value.truth(true))),
                Arguments.of(Sheets.fields(
                        "households",
                        Value.figure("1"),
                        "valid",
                        Value.figure("1"),
                        "means",
                        Sheets.fields("2", Value.figure("4")))));
    }

    @ParameterizedTest
    @MethodSource("strangeSurveys")
    void aStrangeSurveyHoldsTheTotal(Value survey) {
        Result result = surveyed().score(Sheets.answers("2", Sheets.points("4")).withSurvey(survey));

        assertThat(result.problemsOfSheet()).hasSize(1);
        assertThat(result.complete()).isFalse();
    }

    @Test
    void nobodyAnswersALineThatIsSurveyed() {
        Result result = surveyed()
                .score(Sheets.answers("1", Sheets.fields("mean", Value.figure("4")), "2", Sheets.points("4")));

        assertThat(Look.line(result, "1").state()).isEqualTo(State.REFUSED);
    }

    @Test
    void pointsMayStandInItsPlaceAndBothAreShown() {
        ScoreSheet sheet = asked("800", "240", "1", Value.figure("4"))
                .withAnswers(Sheets.fields("1", Sheets.points("3", "核实后"), "2", Sheets.points("4"))
                        .fields());

        Result result = surveyed().allowingOverride().score(sheet);

        assertThat(Look.line(result, "1").points()).contains(Exact.of(3));
        assertThat(Look.line(result, "1").trace().words(Locale.ENGLISH)).contains("4.80", "核实后");
    }

    @Test
    void withoutAShareNothingIsAskedOfTheSample() {
        Result result = RubricBuilder.aRubric(Lines.line("1", "6", new SurveyMean()))
                .surveyed()
                .score(ScoreSheet.empty().withSurvey(Sheets.fields("means", Sheets.fields("1", Value.figure("2.5")))));

        assertThat(result.total()).contains(Exact.of(3));
    }
}
