package org.hongping.rubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.Declaration;
import org.hongping.rubric.Value;
import org.hongping.rubric.exact.Exact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a sheet says beside its answers. */
class SheetChecksTest {
    private static Result withInput(RubricBuilder rubric, Value value) {
        return rubric.score(Sheets.answers("1", Sheets.points("4")).withInput(Map.of("x", value)));
    }

    private static RubricBuilder aRubric() {
        return RubricBuilder.aRubric(Lines.judged("1", "5"));
    }

    private static Result withFact(RubricBuilder rubric, Value value) {
        ScoreSheet sheet = Sheets.answers("1", Sheets.points("4"));
        return rubric.score(new ScoreSheet(
                Map.of(),
                Map.of("x", value),
                Map.of(),
                sheet.answers(),
                List.of(),
                Optional.empty(),
                List.of(),
                Map.of()));
    }

    @Test
    void declaredInputsOfTheirTypeAreTaken() {
        assertThat(withInput(aRubric().asking("x", Declaration.Type.TEXT), Value.text("任何"))
                        .complete())
                .isTrue();
        assertThat(withInput(aRubric().asking("x", Declaration.Type.NUMBER), Value.figure("1.5"))
                        .complete())
                .isTrue();
        assertThat(withInput(aRubric().asking("x", Declaration.Type.DATE), Value.text("2022-11-01"))
                        .complete())
                .isTrue();
        assertThat(withInput(aRubric().asking("x", Declaration.Type.BOOLEAN), Value.truth(false))
                        .complete())
                .isTrue();
        assertThat(withInput(aRubric().asking("x", Declaration.Type.CHOICE, "new", "old"), Value.text("old"))
                        .complete())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(Declaration.Type.class)
    void inputsOfAnotherTypeHoldTheTotal(Declaration.Type type) {
        Result result = withInput(aRubric().asking("x", type, "new", "old"), Sheets.fields());

        assertThat(Look.faults(result)).containsExactly("wants-" + type.name().toLowerCase(Locale.ROOT));
        assertThat(result.problemsOfSheet()).hasSize(1);
        assertThat(result.total()).isEmpty();
        assertThat(result.partialTotal()).isEqualTo(Exact.of(4));
    }

    @Test
    void aChoiceIsOneOfItsOptionsAndADayExists() {
        assertThat(Look.faults(
                        withInput(aRubric().asking("x", Declaration.Type.CHOICE, "new", "old"), Value.text("used"))))
                .containsExactly("wants-choice");
        assertThat(Look.faults(withInput(aRubric().asking("x", Declaration.Type.DATE), Value.text("2022-13-01"))))
                .containsExactly("wants-date");
        assertThat(Look.faults(withInput(aRubric().asking("x", Declaration.Type.NUMBER), Value.figure("1e40"))))
                .containsExactly("wants-number");
    }

    @Test
    void undeclaredInputsAndFactsHoldTheTotal() {
        assertThat(Look.faults(withInput(aRubric(), Value.text("y")))).containsExactly("input-undeclared");
        assertThat(Look.faults(withFact(aRubric(), Value.text("y")))).containsExactly("fact-undeclared");
        assertThat(withFact(aRubric(), Value.text("y")).total()).isEmpty();
    }

    @Test
    void aFactMayBeKnownToBeNoneAnInputMayNot() {
        assertThat(withFact(aRubric().knowing("x", Declaration.Type.NUMBER), Value.nothing())
                        .complete())
                .isTrue();
        assertThat(Look.faults(withFact(aRubric().knowing("x", Declaration.Type.NUMBER), Value.text("3"))))
                .containsExactly("wants-number");
        assertThat(Look.faults(withInput(aRubric().asking("x", Declaration.Type.NUMBER), Value.nothing())))
                .containsExactly("wants-number");
    }

    @Test
    void unknownCodesHoldTheTotalAndComeInTheirOrder() {
        Result result = aRubric()
                .score(Sheets.answers("9.9", Sheets.points("4"), "1", Sheets.points("4"), "1.10", Sheets.points("4")));

        assertThat(Look.faults(result)).containsExactly("code-unknown", "code-unknown");
        assertThat(result.problems().get(0).message().arguments().get(0)).isEqualTo("1.10");
        assertThat(result.problemsOfSheet()).hasSize(2);
        assertThat(result.total()).isEmpty();
    }

    @Test
    void theRootIsNoGroupToAnswer() {
        assertThat(Look.faults(aRubric().score(Sheets.answers("root", Sheets.excused("无")))))
                .containsExactly("code-unknown");
    }

    @Test
    void whatTheRubricDoesNotHaveIsRefused() {
        ScoreSheet sheet = new ScoreSheet(
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of("1", Sheets.points("4")),
                List.of(),
                Optional.of(Sheets.fields()),
                List.of(Sheets.fields()),
                Map.of());

        assertThat(Look.faults(aRubric().score(sheet))).containsExactly("survey-undeclared", "deductions-undeclared");
    }

    @Test
    void longWordsAreCutInSentences() {
        Result result = aRubric().score(Sheets.answers("字".repeat(5000), Sheets.points("4")));

        assertThat(result.problems().get(0).message().in(Locale.CHINA)).hasSizeLessThan(80);
    }
}
