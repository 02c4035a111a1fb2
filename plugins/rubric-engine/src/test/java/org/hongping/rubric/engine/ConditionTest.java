package org.hongping.rubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.Aggregate;
import org.hongping.rubric.Declaration;
import org.hongping.rubric.Expression;
import org.hongping.rubric.Formula;
import org.hongping.rubric.Grading;
import org.hongping.rubric.NotApplicable;
import org.hongping.rubric.Value;
import org.hongping.rubric.exact.Exact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows that are there only under a condition, and groups that a condition takes all points of. */
class ConditionTest {
    private static RubricBuilder twoVariants() {
        return RubricBuilder.aRubric(
                        Groups.when("input.age == 'new'", Groups.group("N", Lines.judged("1", "4"))),
                        Groups.when("input.age == 'old'", Groups.group("O", Lines.judged("2", "6"))),
                        Lines.judged("3", "5"))
                .asking("age", Declaration.Type.CHOICE, "new", "old");
    }

    private static ScoreSheet ofAge(String age, Object... answers) {
        return Sheets.answers(answers).withInput(Map.of("age", Value.text(age)));
    }

    @Test
    void whatDoesNotApplyIsNotThere() {
        Result result = twoVariants().score(ofAge("old", "2", Sheets.points("6"), "3", Sheets.points("5")));

        assertThat(result.groups()).extracting(NodeScore::code).containsExactly("O", "3");
        assertThat(result.total()).contains(Exact.of(11));
        assertThat(result.missing()).isEmpty();
    }

    @Test
    void anAnswerToWhatIsNotThereIsReportedAndHoldsNothing() {
        Result result = twoVariants()
                .score(ofAge("old", "1", Sheets.points("4"), "2", Sheets.points("6"), "3", Sheets.points("5")));

        assertThat(result.problemsAt("1")).hasSize(1);
        assertThat(result.total()).contains(Exact.of(11));
    }

    @Test
    void whileNobodyKnowsItsLinesAreUndeterminedAndSayWhatTheyNeed() {
        Result result = twoVariants().score(Sheets.answers("3", Sheets.points("5")));

        assertThat(Look.line(result, "1").state()).isEqualTo(State.UNDETERMINED);
        assertThat(Look.line(result, "1").trace().words(Locale.ENGLISH)).isEqualTo("not known: input “age”");
        assertThat(Look.group(result, "N").state()).isEqualTo(State.MISSING);
        assertThat(result.missing()).containsExactly("1", "2");
        assertThat(result.partialTotal()).isEqualTo(Exact.of(5));
    }

    @Test
    void aConditionMayLookAtARawAnswer() {
        RubricBuilder rubric = RubricBuilder.aRubric(
                Lines.judged("1", "4"), Lines.when("answer('1').points > 2", Lines.judged("2", "6")));

        assertThat(rubric.score(Sheets.answers("1", Sheets.points("2"))).total())
                .contains(Exact.of(2));
        assertThat(rubric.score(Sheets.answers("1", Sheets.points("3"))).missing())
                .containsExactly("2");
        assertThat(rubric.score(ScoreSheet.empty()).missing()).containsExactly("1", "2");
    }

    @Test
    void aVaryingMaximumIsTwoLinesThatShareAnAnswer() {
        RubricBuilder rubric = RubricBuilder.aRubric(
                        Lines.when("input.age == 'new'", Lines.judged("1", "4")),
                        Lines.when("input.age == 'old'", Lines.answeredUnder("1", Lines.judged("2", "6"))))
                .asking("age", Declaration.Type.CHOICE, "new", "old");

        assertThat(rubric.score(ofAge("old", "1", Sheets.points("6"))).total()).contains(Exact.of(6));
        assertThat(rubric.score(ofAge("old", "1", Sheets.points("6"))).problems())
                .isEmpty();
        assertThat(Look.line(rubric.score(ofAge("new", "1", Sheets.points("6"))), "1")
                        .state())
                .isEqualTo(State.REFUSED);
    }

    @Test
    void theRestIsScaledUpToWhatIsThere() {
        Result result = RubricBuilder.aRubric(Groups.group(
                        "S1",
                        Lines.when("input.age == 'new'", Lines.judged("1", "4")),
                        Lines.judged("2", "6"),
                        Lines.judged("3", "6")))
                .asking("age", Declaration.Type.CHOICE, "new", "old")
                .whereNotApplicable(NotApplicable.RESCALE)
                .score(ofAge("old", "2", Sheets.points("3"), "3", Sheets.excused("无")));

        assertThat(Look.group(result, "S1").points()).contains(Exact.of(6));
        assertThat(Look.group(result, "S1").max()).isEqualTo(Exact.of(12));
    }

    @Test
    void aGroupThatIsExcusedExcusesOnlyWhatIsThere() {
        Result result = RubricBuilder.aRubric(Groups.group(
                        "S1", Lines.when("input.age == 'new'", Lines.judged("1", "4")), Lines.judged("2", "6")))
                .asking("age", Declaration.Type.CHOICE, "new", "old")
                .whereNotApplicable(NotApplicable.FULL)
                .score(ofAge("old", "S1", Sheets.excused("无"), "1", Sheets.points("1")));

        assertThat(Look.group(result, "S1").points()).contains(Exact.of(6));
        assertThat(Look.group(result, "S1").children()).hasSize(1);
        assertThat(result.problemsAt("1")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.00, true", "1, 5.00, false"})
    void aKeyItemTakesAllPointsOfItsGroup(String key, String points, boolean zeroed) {
        Result result = RubricBuilder.aRubric(Groups.zeroWhen(
                        "children('S1').exists(c, 'key' in c.tags && c.points == 0)",
                        Groups.group("S1", Lines.tagged("key", Lines.judged("1", "2")), Lines.judged("2", "6"))))
                .score(Sheets.answers("1", Sheets.points(key), "2", Sheets.points("4")));

        assertThat(Look.group(result, "S1").points()).contains(Exact.of(points));
        assertThat(Look.group(result, "S1").zeroed()).isEqualTo(zeroed);
        assertThat(result.total()).contains(Exact.of(points));
    }

    @Test
    void whetherAGroupIsZeroedMayBeUndetermined() {
        Result result = RubricBuilder.aRubric(
                        Groups.zeroWhen("fact('fraud')", Groups.group("S1", Lines.judged("1", "2"))))
                .knowing("fraud", Declaration.Type.BOOLEAN)
                .score(Sheets.answers("1", Sheets.points("2")));

        assertThat(Look.group(result, "S1").state()).isEqualTo(State.MISSING);
        assertThat(result.missing()).containsExactly("S1");
        assertThat(result.partialTotal()).isEqualTo(Exact.of(2));
    }

    @Test
    void aZeroedSheetHasATotalOfZero() {
        RubricBuilder rubric = RubricBuilder.aRubric()
                .rootedIn(Groups.zeroWhen(
                        "points('1') < 1", Groups.root(Lines.judged("1", "2"), Lines.judged("2", "6"))));

        Result result = rubric.score(Sheets.answers("1", Sheets.points("0.5"), "2", Sheets.points("6")));

        assertThat(result.total()).contains(Exact.ZERO);
        assertThat(result.rawTotal()).contains(Exact.of("6.5"));
    }

    @Test
    void aRowOfAGroupThatIsExcusedHasNoPointsForOthers() {
        RubricBuilder rubric = RubricBuilder.aRubric(
                        Lines.line("1", "5", new Formula(new Expression("points('2')"))),
                        Groups.group("S1", Lines.judged("2", "5")))
                .whereNotApplicable(NotApplicable.RESCALE);

        Result result = rubric.score(Sheets.answers("S1", Sheets.excused("无")));

        assertThat(Look.line(result, "1").state()).isEqualTo(State.UNDETERMINED);
        assertThat(Look.line(result, "2").state()).isEqualTo(State.NOT_APPLICABLE);
    }

    @Test
    void problemsStandInTheOrderOfTheSheetWhoeverLooksFirst() {
        RubricBuilder rubric = RubricBuilder.aRubric(
                Lines.line("1", "5", new Formula(new Expression("points('3')"))),
                Lines.judged("2", "5"),
                Lines.judged("3", "5"));

        Result result = rubric.score(Sheets.answers("3", Sheets.points("6"), "2", Sheets.points("7")));

        assertThat(result.problems().stream().map(problem -> problem.code().orElse("")))
                .containsExactly("2", "3");
    }

    @Test
    void parallelTotalsStandSideBySideAndTheWeakestMayDecide() {
        Grading.Grade good = new Grading.Grade("good", "好", new Expression("least(points('A'), points('B')) >= 3"));
        Grading.Grade poor = new Grading.Grade("poor", "差", new Expression("true"));
        RubricBuilder rubric = RubricBuilder.aRubric()
                .rootedIn(Groups.by(
                        Aggregate.NONE,
                        Groups.root(
                                Groups.group("A", Lines.judged("1", "5")), Groups.group("B", Lines.judged("2", "5")))))
                .graded(new Grading("level", "等级", false, List.of(good, poor)));

        Result both = rubric.score(Sheets.answers("1", Sheets.points("5"), "2", Sheets.points("3")));
        Result weak = rubric.score(Sheets.answers("1", Sheets.points("5"), "2", Sheets.points("2.99")));

        assertThat(both.total()).isEmpty();
        assertThat(both.complete()).isTrue();
        assertThat(both.grades()).containsEntry("level", Optional.of("good"));
        assertThat(weak.grades()).containsEntry("level", Optional.of("poor"));
        assertThat(rubric.score(Sheets.answers("1", Sheets.points("5"))).grades())
                .containsEntry("level", Optional.empty());
    }
}
