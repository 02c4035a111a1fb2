package org.hongping.rubric.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hongping.rubric.Aggregate;
import org.hongping.rubric.Check;
import org.hongping.rubric.Checklist;
import org.hongping.rubric.CodeHook;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Deduction;
import org.hongping.rubric.Entries;
import org.hongping.rubric.Expression;
import org.hongping.rubric.Formula;
import org.hongping.rubric.Gate;
import org.hongping.rubric.Grading;
import org.hongping.rubric.Note;
import org.hongping.rubric.Rule;
import org.hongping.rubric.StatusAnswer;
import org.hongping.rubric.SurveyMean;
import org.hongping.rubric.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rubric with something this engine does not score is refused, and the refusal names the lines. */
class UnsupportedRubricTest {
    private static List<String> lacking(RubricBuilder rubric) {
        return catchThrowableOfType(UnsupportedRubric.class, rubric::scorer).problems().stream()
                .map(problem -> problem.code().map(code -> code + " ").orElse("")
                        + problem.message().key().substring("answer.".length()))
                .toList();
    }

    static Stream<Rule> rulesToCome() {
        return Stream.of(
                new SurveyMean(),
                new Entries(List.of(), Optional.empty()),
                new StatusAnswer(List.of()),
                new Formula(new Expression("1")),
                new Note(),
                new CodeHook("tide"));
    }

    @ParameterizedTest
    @MethodSource("rulesToCome")
    void rulesToCome(Rule rule) {
        assertThat(lacking(RubricBuilder.aRubric(Lines.judged("1", "5"), Lines.line("2", "5", rule))))
                .containsExactly("2 unsupported-rule");
    }

    @Test
    void theyAreFoundInPartsToo() {
        Criterion line =
                Lines.line("2", "5", Rules.sum(Rules.part("a", "5", Rules.best(Rules.part("b", "5", new Note())))));

        assertThat(lacking(RubricBuilder.aRubric(Groups.group("S1", line)))).containsExactly("2 unsupported-rule");
    }

    @Test
    void everythingIsNamedAtOnce() {
        Gate when = new Gate(
                "credit",
                "信用",
                Optional.empty(),
                Gate.Stage.FILING,
                Gate.Effect.BAR,
                Optional.of(new Expression("true")),
                List.of(),
                Gate.Combine.ANY,
                Optional.empty());
        Deduction accident = new Deduction(
                "accident", "事故", Optional.empty(), BigDecimal.ONE, BigDecimal.TEN, Optional.empty(), List.of());

        RubricBuilder rubric = RubricBuilder.aRubric(
                        Lines.when("true", Lines.judged("1", "5")),
                        Groups.zeroWhen("true", Groups.group("S1")),
                        Groups.by(Aggregate.FORMULA, Groups.group("S2")))
                .gated(when)
                .deducting(accident)
                .graded(new Grading("stars", "星级", false, List.of()))
                .surveyed();

        assertThat(lacking(rubric))
                .containsExactly(
                        "unsupported-deduction",
                        "unsupported-grading",
                        "unsupported-survey",
                        "unsupported-gate",
                        "1 unsupported-condition",
                        "S1 unsupported-condition",
                        "S2 unsupported-formula");
    }

    @Test
    void whatTheDocumentForgotIsNotGuessed() {
        Criterion unweighed = Lines.judged("1", "5");
        Criterion unpriced = Lines.line("2", "5", new Checklist(List.of(Check.of("a", "甲"))));
        Criterion orphan = Lines.scoredBy("jury", Lines.judged("3", "5"));
        Gate window = new Gate(
                "safety-accident",
                "安全",
                Optional.empty(),
                Gate.Stage.FILING,
                Gate.Effect.BAR,
                Optional.empty(),
                List.of(),
                Gate.Combine.ANY,
                Optional.of(new Window(Window.Unit.MONTHS, 24)));

        assertThat(lacking(RubricBuilder.aRubric(
                                Groups.by(Aggregate.WEIGHTED_MEAN, Groups.group("S1", unweighed)), unpriced, orphan)
                        .gated(window)))
                .containsExactly("window-without-day", "1 no-weight", "2 check-without-points", "3 no-assessor");
    }

    @Test
    void theExceptionSaysItInWords() {
        assertThatThrownBy(() ->
                        RubricBuilder.aRubric(Lines.line("2", "5", new Note())).scorer())
                .isInstanceOf(UnsupportedRubric.class)
                .hasMessage("rubric test.sheet cannot be scored: 2 rule note cannot be scored yet");
    }
}
