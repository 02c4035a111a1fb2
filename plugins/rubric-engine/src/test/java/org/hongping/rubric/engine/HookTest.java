package org.hongping.rubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.CodeHook;
import org.hongping.rubric.Judgement;
import org.hongping.rubric.Value;
import org.hongping.rubric.exact.Exact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Points by hook: frozen in the sheet before it is scored. */
class HookTest {
    private static final String JAR = "sha256:aa";

    private final RubricBuilder rubric = RubricBuilder.aRubric(
            Lines.line("1", "10", new CodeHook("tide", Optional.of(JAR))), Lines.judged("2", "5"));

    @Test
    void theOutcomeIsTakenFromTheSheet() {
        Result result =
                score(HookValue.points(new BigDecimal("2.5"), "潮位 3.1 米", JAR).written());

        assertThat(Look.line(result, "1").points()).contains(Exact.of("2.5"));
        assertThat(Look.words(Look.line(result, "1"))).isEqualTo("潮位 3.1 米，得 2.50");
        assertThat(result.total()).contains(Exact.of("6.5"));
    }

    @Test
    void aJarCannotNameItselfInItsGoldenCases() {
        assertThat(Look.line(score(Sheets.fields("points", Value.figure("2"))), "1")
                        .points())
                .contains(Exact.of(2));
    }

    @Test
    void withoutAnOutcomeTheLineAloneIsUndetermined() {
        Result silent = rubric.score(Sheets.answers("2", Sheets.points("4")));
        Result said = score(HookValue.undetermined("验潮站无数据", JAR).written());

        assertThat(Look.line(silent, "1").state()).isEqualTo(State.UNDETERMINED);
        assertThat(Look.line(said, "1").state()).isEqualTo(State.UNDETERMINED);
        assertThat(Look.line(said, "1").trace().words(Locale.CHINESE)).contains("验潮站无数据");
        assertThat(Look.points(said, "2")).isEqualTo("4.00");
        assertThat(said.missing()).containsExactly("1");
    }

    @Test
    void aPersonMayGivePointsInPlaceOfAnOutcomeThatDidNotCome() {
        Value byHand = Sheets.points("7", "程序故障，人工核定");

        assertThat(Look.points(rubric.score(Sheets.answers("1", byHand)), "1")).isEqualTo("7.00");
        assertThat(Look.points(
                        rubric.score(Sheets.answers("1", byHand)
                                .withHooks(Map.of(
                                        "1", HookValue.undetermined("超时", JAR).written()))),
                        "1"))
                .isEqualTo("7.00");
        assertThat(Look.line(rubric.score(Sheets.answers("1", Sheets.points("7"))), "1")
                        .state())
                .as("without a reason")
                .isEqualTo(State.REFUSED);
        assertThat(Look.line(
                                rubric.score(Sheets.answers("1", byHand)
                                        .withHooks(Map.of(
                                                "1",
                                                HookValue.points(BigDecimal.ONE, "", JAR)
                                                        .written()))),
                                "1")
                        .state())
                .as("in place of one that came")
                .isEqualTo(State.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.01", "-0.01", "1e999"})
    void anOutcomeOutsideItsBoundsIsRefusedAndNotCut(String points) {
        Result result = score(HookValue.points(new BigDecimal(points), "", JAR).written());

        assertThat(Look.line(result, "1").state()).isEqualTo(State.REFUSED);
        assertThat(Look.points(result, "2")).isEqualTo("4.00");
        assertThat(Look.points(
                        rubric.score(Sheets.answers("1", Sheets.points("7", "程序有误，人工核定"))
                                .withHooks(Map.of(
                                        "1",
                                        HookValue.points(new BigDecimal(points), "", JAR)
                                                .written()))),
                        "1"))
                .as("a person puts it right")
                .isEqualTo("7.00");
    }

    @Test
    void theOutcomeOfAnotherJarIsRefused() {
        assertThat(Look.line(
                                score(HookValue.points(BigDecimal.ONE, "", "sha256:bb")
                                        .written()),
                                "1")
                        .state())
                .isEqualTo(State.REFUSED);
    }

    @Test
    void whatIsNoOutcomeIsRefused() {
        for (Value odd : List.of(
                Value.text("2"),
                Value.noFields(),
                Sheets.fields("points", Value.text("2")),
                Sheets.fields("points", Value.figure("2"), "undetermined", Value.text("both")))) {
            assertThat(Look.line(score(odd), "1").state()).isEqualTo(State.REFUSED);
        }
    }

    @Test
    void anOutcomeForAPlaceThatIsNotThereIsAProblemOfTheSheet() {
        Result result = rubric.score(ScoreSheet.empty().withHooks(Map.of("9", Value.noFields())));

        assertThat(result.problems())
                .extracting(problem -> problem.message().key())
                .containsExactly("answer.hook-unknown");
    }

    @Test
    void aPartHasAPlaceOfItsOwn() {
        RubricBuilder parts = RubricBuilder.aRubric(Lines.line(
                "1",
                "10",
                Rules.sum(
                        Rules.part("a", "5", new Judgement(Optional.empty())),
                        Rules.part("b", "5", new CodeHook("tide")))));
        ScoreSheet sheet = Sheets.answers("1", Sheets.parts("a", Sheets.points("4")));

        assertThat(Look.points(
                        parts.score(sheet.withHooks(Map.of(
                                "1/b", HookValue.points(BigDecimal.ONE, "", JAR).written()))),
                        "1"))
                .isEqualTo("5.00");
        assertThat(Look.line(parts.score(sheet), "1").state()).isEqualTo(State.MISSING);
        assertThat(Look.points(parts.score(Sheets.answers("1", Sheets.points("6", "人工核定"))), "1"))
                .isEqualTo("6.00");
    }

    @Test
    void aSheetIsReadWithItsOutcomes() {
        Value outcome = HookValue.points(BigDecimal.ONE, "", JAR).written();
        ReadSheet read = SheetReader.read(Sheets.fields("hooks", Sheets.fields("1", outcome)));

        assertThat(read.problems()).isEmpty();
        assertThat(read.sheet().hooks()).containsEntry("1", outcome);
    }

    private Result score(Value outcome) {
        return rubric.score(Sheets.answers("2", Sheets.points("4")).withHooks(Map.of("1", outcome)));
    }
}
