package org.hongping.rubric.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.hongping.rubric.Aggregate;
import org.hongping.rubric.Check;
import org.hongping.rubric.Checklist;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Expression;
import org.hongping.rubric.Formula;
import org.hongping.rubric.Gate;
import org.hongping.rubric.Grading;
import org.hongping.rubric.Group;
import org.hongping.rubric.Note;
import org.hongping.rubric.StatusAnswer;
import org.hongping.rubric.SurveyMean;
import org.hongping.rubric.Window;
import org.junit.jupiter.api.Test;

/** A rubric with something this engine does not score is refused, and the refusal names the lines. */
class UnsupportedRubricTest {
    private static List<String> lacking(RubricBuilder rubric) {
        return catchThrowableOfType(UnsupportedRubric.class, rubric::scorer).problems().stream()
                .map(problem -> problem.code().map(code -> code + " ").orElse("")
                        + problem.message().key().substring("answer.".length()))
                .toList();
    }

    @Test
    void expressionsThatMeanNothingAreNamedAtOnce() {
        Gate when = new Gate(
                "credit",
                "信用",
                Optional.empty(),
                Gate.Stage.FILING,
                Gate.Effect.BAR,
                Optional.of(new Expression("fact('nope')")),
                List.of(),
                Gate.Combine.ANY,
                Optional.empty());
        Expression tooHigh = new Expression("points('9') > 1");

        RubricBuilder rubric = RubricBuilder.aRubric(
                        Lines.when("points('1') > 0", Lines.judged("1", "5")),
                        Groups.zeroWhen("nonsense", Groups.group("S1", Lines.judged("2", "5"))),
                        Groups.by(Aggregate.FORMULA, Groups.group("S2", Lines.judged("3", "5"))),
                        Lines.line("4", "5", new Formula(new Expression("true"))))
                .gated(when)
                .graded(new Grading("stars", "星级", false, List.of(new Grading.Grade("five", "五星", tooHigh))));

        assertThat(lacking(rubric))
                .containsExactly(
                        "faulty-expression",
                        "faulty-expression",
                        "1 faulty-expression",
                        "S1 faulty-expression",
                        "S2 no-formula",
                        "4 faulty-expression");
    }

    @Test
    void rowsThatWaitForOneAnotherAreRefused() {
        Criterion first = Lines.line("1", "5", new Formula(new Expression("points('2')")));
        Criterion second = Lines.line("2", "5", new Formula(new Expression("points('1')")));

        assertThat(catchThrowableOfType(
                                UnsupportedRubric.class,
                                () -> RubricBuilder.aRubric(first, second).scorer())
                        .getMessage())
                .contains("1 → 2 → 1");
    }

    @Test
    void aGroupMayLookAtItsOwnRowsButNotAtItself() {
        Group fine =
                Groups.zeroWhen("children('S1').exists(c, c.points == 0)", Groups.group("S1", Lines.judged("1", "5")));
        Group circular = Groups.zeroWhen("points('S1') == 0", Groups.group("S1", Lines.judged("1", "5")));

        assertThat(RubricBuilder.aRubric(fine).scorer()).isNotNull();
        assertThatThrownBy(() -> RubricBuilder.aRubric(circular).scorer()).hasMessageContaining("S1 → S1");
    }

    @Test
    void aSurveyNeedsItsPlanAndAWholeLine() {
        Criterion part = Lines.line("2", "5", Rules.sum(Rules.part("a", "5", new Note())));

        assertThat(lacking(RubricBuilder.aRubric(Lines.line("1", "5", new SurveyMean()), part)))
                .containsExactly("1 no-survey", "2 not-in-part");
    }

    @Test
    void aPatternThatMeansNothingIsRefused() {
        StatusAnswer status = new StatusAnswer(
                List.of(new StatusAnswer.Standing("met", Optional.of(BigDecimal.ONE), Optional.of("(unclosed"))));

        assertThat(lacking(RubricBuilder.aRubric(Lines.line("1", "1", status)))).containsExactly("1 no-pattern");
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
        assertThatThrownBy(() -> RubricBuilder.aRubric(Lines.line("2", "5", new SurveyMean()))
                        .scorer())
                .isInstanceOf(UnsupportedRubric.class)
                .hasMessage(
                        "rubric test.sheet cannot be scored: 2 a line is surveyed, but the rubric has no survey plan");
    }
}
