package org.hongping.rubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hongping.rubric.Declaration;
import org.hongping.rubric.Deduction;
import org.hongping.rubric.Expression;
import org.hongping.rubric.Gate;
import org.hongping.rubric.Grading;
import org.hongping.rubric.Message;
import org.hongping.rubric.Rounding;
import org.hongping.rubric.Source;
import org.hongping.rubric.Value;
import org.hongping.rubric.exact.Exact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is decided of a whole sheet: negative list, gates by condition, grades. */
class WholeSheetTest {
    private static final Deduction ACCIDENT = new Deduction(
            "accident",
            "安全事故",
            Optional.of(new Source("表A.2", "负面清单")),
            BigDecimal.valueOf(5),
            BigDecimal.valueOf(20),
            Optional.of(BigDecimal.valueOf(20)),
            List.of());

    private static Value incident(Object... fields) {
        return Sheets.fields(fields);
    }

    private static Value accident(String points, String date) {
        return incident(
                "item",
                Value.text("accident"),
                "points",
                Value.figure(points),
                "reason",
                Value.text("通报"),
                "date",
                Value.text(date));
    }

    private static RubricBuilder withNegativeList() {
        return RubricBuilder.aRubric()
                .rootedIn(Groups.floor("0", Groups.root(Lines.judged("1", "100"))))
                .asking("asOf", Declaration.Type.DATE)
                .deducting(ACCIDENT);
    }

    private static Result score(String points, Value... incidents) {
        return withNegativeList()
                .score(Sheets.answers("1", Sheets.points(points))
                        .withDeductions(List.of(incidents))
                        .withInput(Map.of("asOf", Value.text("2022-11-01"))));
    }

    @Test
    void anIncidentTakesPointsAndTheRawTotalIsKept() {
        Result result = score("85", accident("8", "2022-03-01"));

        assertThat(result.deductions()).isEqualTo(Exact.of(8));
        assertThat(result.rawTotal()).contains(Exact.of(77));
        assertThat(result.total()).contains(Exact.of(77));
        assertThat(result.incidents()).hasSize(1);
        assertThat(result.incidents().get(0).trace().words(Locale.ENGLISH)).isEqualTo("1 incidents, together 8.00");
    }

    @Test
    void theTotalStopsAtItsFloorAndTheRawTotalDoesNot() {
        Result result = score("15", accident("20", "2022-03-01"));

        assertThat(result.rawTotal()).contains(Exact.of(-5));
        assertThat(result.total()).contains(Exact.ZERO);
    }

    @Test
    void anItemTakesAtMostItsCapAYear() {
        Result oneYear = score("85", accident("15", "2022-03-01"), accident("10", "2022-04-01"));
        Result twoYears = score("85", accident("15", "2021-03-01"), accident("10", "2022-04-01"));

        assertThat(oneYear.deductions()).isEqualTo(Exact.of(20));
        assertThat(oneYear.incidents().get(0).trace().words(Locale.ENGLISH))
                .isEqualTo("2 incidents, together 25.00; at most 20 a year, together 20.00");
        assertThat(twoYears.deductions()).isEqualTo(Exact.of(25));
    }

    @Test
    void incidentsWithoutADateAreOfTheYearOfTheSheet() {
        Value undated =
                incident("item", Value.text("accident"), "points", Value.figure("15"), "reason", Value.text("通报"));

        assertThat(score("85", undated, accident("10", "2022-04-01")).deductions())
                .isEqualTo(Exact.of(20));
        assertThat(score("85", undated, accident("10", "2021-04-01")).deductions())
                .isEqualTo(Exact.of(25));
    }

    static Stream<Value> strangeIncidents() {
        return Stream.of(
                Value.text("accident"),
                accident("4.99", "2022-03-01"),
                accident("20.01", "2022-03-01"),
                accident("8", "2022-13-01"),
                incident("item", Value.text("flood"), "points", Value.figure("8"), "reason", Value.text("通报")),
                incident("item", Value.text("accident"), "points", Value.figure("8")),
                incident("item", Value.text("accident"), "reason", Value.text("通报")),
                incident(
                        "item",
                        Value.text("accident"),
                        "points",
                        Value.figure("8"),
                        "reason",
                        Value.text("通报"),
                        "who",
                        Value.text("x")));
    }

    @ParameterizedTest
    @MethodSource("strangeIncidents")
    void aStrangeIncidentHoldsTheTotal(Value strange) {
        Result result = score("85", strange);

        assertThat(result.problemsOfSheet()).isNotEmpty();
        assertThat(result.total()).isEmpty();
        assertThat(result.deductions()).isEqualTo(Exact.ZERO);
    }

    @Test
    void anItemOfOneFigureNeedsNoPoints() {
        Deduction fixed = new Deduction(
                "late",
                "迟报",
                Optional.empty(),
                BigDecimal.valueOf(2),
                BigDecimal.valueOf(2),
                Optional.empty(),
                List.of());

        Result result = RubricBuilder.aRubric(Lines.judged("1", "10"))
                .deducting(fixed)
                .score(Sheets.answers("1", Sheets.points("10"))
                        .withDeductions(List.of(incident("item", Value.text("late"), "reason", Value.text("月报")))));

        assertThat(result.total()).contains(Exact.of(8));
    }

    private static Gate when(String condition, Gate.Effect effect) {
        return new Gate(
                "credit",
                "信用",
                Optional.empty(),
                Gate.Stage.FILING,
                effect,
                Optional.of(new Expression(condition)),
                List.of(),
                Gate.Combine.ANY,
                Optional.empty());
    }

    private static Result gated(String condition, Gate.Effect effect, Map<String, Value> facts) {
        return RubricBuilder.aRubric(Lines.judged("1", "10"))
                .knowing("grade", Declaration.Type.TEXT)
                .gated(when(condition, effect))
                .score(Sheets.answers("1", Sheets.points("10")).withFacts(facts));
    }

    @Test
    void aGateMayBeDecidedByItsCondition() {
        String condition = "fact('grade') in ['B', 'C']";

        assertThat(gated(condition, Gate.Effect.BAR, Map.of("grade", Value.text("B")))
                        .eligible())
                .contains(false);
        assertThat(gated(condition, Gate.Effect.BAR, Map.of("grade", Value.text("A")))
                        .eligible())
                .contains(true);
        assertThat(gated(condition, Gate.Effect.BAR, Map.of("grade", Value.nothing()))
                        .eligible())
                .contains(true);
    }

    @Test
    void aGateThatNobodyCanDecideNeverCountsAsPassedAndSaysWhy() {
        Result result = gated("fact('grade') == 'B'", Gate.Effect.BAR, Map.of());

        assertThat(result.eligible()).isEmpty();
        assertThat(result.gates().get(0).passed()).isEmpty();
        assertThat(result.gates().get(0).lacks()).containsExactly(Message.of("expression.lacks-fact", "grade"));
    }

    @Test
    void aFactThatWasRefusedIsNotKnown() {
        Result result = gated("fact('grade') in ['A']", Gate.Effect.BAR, Map.of("grade", Value.figure("10")));

        assertThat(result.problemsOfSheet()).hasSize(1);
        assertThat(result.eligible()).isEmpty();
    }

    @Test
    void aGateSeesTheTotalBeforeIt() {
        assertThat(gated("total >= 10", Gate.Effect.ZERO, Map.of()).total()).contains(Exact.ZERO);
        assertThat(gated("total > 10", Gate.Effect.ZERO, Map.of()).total()).contains(Exact.of(10));
        assertThat(gated("base >= 10 && bonus == 0", Gate.Effect.NO_TOTAL, Map.of())
                        .total())
                .isEmpty();
    }

    @Test
    void nobodyAnswersAGateThatItsConditionDecides() {
        Result result = RubricBuilder.aRubric(Lines.judged("1", "10"))
                .gated(when("true", Gate.Effect.FLAG))
                .score(Sheets.answers("1", Sheets.points("10")).withGates(Map.of("credit", Value.truth(false))));

        assertThat(result.problemsOfSheet()).hasSize(1);
        assertThat(result.total()).isEmpty();
    }

    private static Grading stars(boolean rounded) {
        return new Grading(
                "stars",
                "星级",
                rounded,
                List.of(
                        new Grading.Grade("five", "五星", new Expression("total >= 90")),
                        new Grading.Grade("four", "四星", new Expression("total >= 80 && fact('clean')")),
                        new Grading.Grade("three", "三星", new Expression("total >= 70"))));
    }

    private static Optional<String> star(boolean rounded, String points, Map<String, Value> facts) {
        return RubricBuilder.aRubric(Lines.judged("1", "100"))
                .rounding(new Rounding(Optional.empty(), Optional.empty(), Optional.of(0)))
                .knowing("clean", Declaration.Type.BOOLEAN)
                .graded(stars(rounded))
                .score(Sheets.answers("1", Sheets.points(points)).withFacts(facts))
                .grades()
                .getOrDefault("stars", Optional.of("absent"));
    }

    @Test
    void theFirstGradeThatHoldsWins() {
        Map<String, Value> clean = Map.of("clean", Value.truth(true));

        assertThat(star(false, "90", clean)).contains("five");
        assertThat(star(false, "89.99", clean)).contains("four");
        assertThat(star(false, "80", Map.of("clean", Value.truth(false)))).contains("three");
        assertThat(star(false, "69.99", clean)).isEmpty();
    }

    @Test
    void aGradeSeesTheExactTotalUnlessItIsToSeeTheRounded() {
        Map<String, Value> clean = Map.of("clean", Value.truth(true));

        assertThat(star(false, "89.5", clean)).contains("four");
        assertThat(star(true, "89.5", clean)).contains("five");
    }

    @Test
    void anUndeterminedGradeEndsTheGradingWithNone() {
        assertThat(star(false, "85", Map.of())).isEmpty();
        assertThat(star(false, "95", Map.of())).contains("five");
    }

    @Test
    void withoutATotalThereIsNoGrade() {
        Result result = RubricBuilder.aRubric(Lines.judged("1", "100"))
                .knowing("clean", Declaration.Type.BOOLEAN)
                .graded(stars(false))
                .score(ScoreSheet.empty());

        assertThat(result.grades()).containsEntry("stars", Optional.empty());
    }

    @Test
    void gradesOfAnotherTotalCanBeAskedFor() {
        Scorer scorer = RubricBuilder.aRubric(Lines.judged("1", "100"))
                .knowing("clean", Declaration.Type.BOOLEAN)
                .graded(stars(false))
                .scorer();

        assertThat(scorer.gradesAt(Sheets.answers("1", Sheets.points("10")), Exact.of(90)))
                .containsEntry("stars", Optional.of("five"));
        assertThat(scorer.most()).isEqualTo(Exact.of(100));
    }
}
