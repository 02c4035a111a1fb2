package org.hongping.rubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Declaration;
import org.hongping.rubric.Expression;
import org.hongping.rubric.Formula;
import org.hongping.rubric.Group;
import org.hongping.rubric.Judgement;
import org.hongping.rubric.Value;
import org.hongping.rubric.exact.Exact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Points by formula: over facts, answers and other rows. */
class FormulaTest {
    private static Criterion formula(String code, String max, String text) {
        return Lines.line(code, max, new Formula(new Expression(text)));
    }

    @Test
    void aFormulaSeesFactsAndOtherRows() {
        Result result = RubricBuilder.aRubric(
                        formula("1", "10", "points('2') * fact('share')"), Lines.judged("2", "10"))
                .knowing("share", Declaration.Type.NUMBER)
                .score(Sheets.answers("2", Sheets.points("8")).withFacts(Map.of("share", Value.figure("0.25"))));

        assertThat(Look.line(result, "1").points()).contains(Exact.of(2));
        assertThat(result.total()).contains(Exact.of(10));
        assertThat(Look.line(result, "1").trace().words(Locale.ENGLISH)).isEqualTo("by formula, gives 2.00");
    }

    @Test
    void whatItNeedsAndNobodyKnowsMakesItUndetermined() {
        Result result = RubricBuilder.aRubric(
                        formula("1", "10", "points('2') * fact('share')"), Lines.judged("2", "10"))
                .knowing("share", Declaration.Type.NUMBER)
                .score(ScoreSheet.empty());

        assertThat(Look.line(result, "1").state()).isEqualTo(State.UNDETERMINED);
        assertThat(Look.line(result, "1").trace().words(Locale.ENGLISH))
                .isEqualTo("not known: the points of “2”, fact “share”");
        assertThat(result.missing()).containsExactly("1", "2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.01", "-0.01"})
    void aFormulaThatLeavesItsBoundsIsRefusedAndNotCut(String figure) {
        Result result =
                RubricBuilder.aRubric(formula("1", "10", "0 + " + figure)).score(ScoreSheet.empty());

        assertThat(Look.line(result, "1").state()).isEqualTo(State.REFUSED);
        assertThat(result.problemsAt("1")).hasSize(1);
    }

    @Test
    void nobodyAnswersIt() {
        Result result = RubricBuilder.aRubric(formula("1", "10", "5")).score(Sheets.answers("1", Sheets.points("7")));

        assertThat(Look.line(result, "1").state()).isEqualTo(State.REFUSED);
    }

    @Test
    void aFormulaMayBeAPart() {
        Result result = RubricBuilder.aRubric(Lines.line(
                        "1",
                        "10",
                        Rules.sum(
                                Rules.part("a", "5", new Judgement(Optional.empty())),
                                Rules.part("b", "5", new Formula(new Expression("2.5"))))))
                .score(Sheets.answers("1", Sheets.parts("a", Sheets.points("4"))));

        assertThat(Look.line(result, "1").points()).contains(Exact.of("6.5"));
    }

    @Test
    void aGroupMayBeReckonedByFormula() {
        Group group = Groups.max(
                "100",
                Groups.formula(
                        "sum(children('S1').map(c, c.points)) * 100 / sum(children('S1').map(c, c.max))",
                        Groups.group("S1", Lines.judged("1", "4"), Lines.judged("2", "4"))));

        Result result =
                RubricBuilder.aRubric(group).score(Sheets.answers("1", Sheets.points("3"), "2", Sheets.points("2")));

        assertThat(Look.group(result, "S1").points()).contains(Exact.of("62.5"));
        assertThat(result.total()).contains(Exact.of("62.5"));
    }

    @Test
    void aGroupWhoseFormulaIsUndeterminedIsMissingAndNamed() {
        Group group = Groups.max("10", Groups.formula("fact('x')", Groups.group("S1", Lines.judged("1", "4"))));

        Result result = RubricBuilder.aRubric(group)
                .knowing("x", Declaration.Type.NUMBER)
                .score(Sheets.answers("1", Sheets.points("3")));

        assertThat(Look.group(result, "S1").state()).isEqualTo(State.MISSING);
        assertThat(result.missing()).containsExactly("S1");
        assertThat(result.total()).isEmpty();
    }
}
