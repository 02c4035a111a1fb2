package org.hongping.rubric.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.Aggregate;
import org.hongping.rubric.Composite;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Declaration;
import org.hongping.rubric.Expression;
import org.hongping.rubric.Formula;
import org.hongping.rubric.Gate;
import org.hongping.rubric.Grading;
import org.hongping.rubric.Group;
import org.hongping.rubric.Judgement;
import org.hongping.rubric.NotApplicable;
import org.hongping.rubric.Value;
import org.hongping.rubric.exact.Exact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expressions that look at other rows: what they see, and in which circles they cannot. */
class LookingAtRowsTest {
    private static Criterion formula(String code, String text) {
        return Lines.line(code, "100", new Formula(new Expression(text)));
    }

    private static String points(String text, ScoreSheet sheet) {
        RubricBuilder rubric = RubricBuilder.aRubric(
                        formula("0", text),
                        Groups.group(
                                "S1",
                                Lines.tagged("key", Lines.judged("1", "4")),
                                Groups.group("S2", Lines.judged("2", "6"), Lines.judged("3", "8"))))
                .whereNotApplicable(NotApplicable.RESCALE)
                .knowing("f", Declaration.Type.NUMBER);
        LineScore line = Look.line(rubric.score(sheet), "0");
        return line.points().map(Exact::text).orElse(line.state().word());
    }

    private static ScoreSheet answered() {
        return Sheets.answers("1", Sheets.points("3"), "2", Sheets.points("5"), "3", Sheets.points("1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "sum(criteria('root').filter(c, c.code != '0').map(c, c.max)) ; refused",
                "sum(criteria('S1').map(c, c.points))     ; 9.00",
                "sum(criteria('S2').map(c, c.points))     ; 6.00",
                "sum(children('S1').map(c, c.points))     ; 9.00",
                "size(children('S1')) + 0                 ; 2.00",
                "size(criteria('S1')) + 0                 ; 3.00",
                "size(criteria('S1').filter(c, 'key' in c.tags)) + 0 ; 1.00",
                "criteria('S1').all(c, c.state == 'scored') ? 7 : 0 ; 7.00",
                "criteria('S1').exists(c, c.zeroed) ? 7 : 2 ; 2.00",
                "criteria('S1').exists(c, c.answer.points == 5) ? 7 : 2 ; 7.00",
                "points('S2') + points('1')               ; 9.00",
                "max('S2') - points('S2')                 ; 8.00",
                "ratio('2') * 12                          ; 10.00",
                "answer('2').points + 1                   ; 6.00",
                "least(children('S1').map(c, c.points))   ; 3.00",
            })
    void anExpressionSeesRowsAsTheyCameOut(String text, String expected) {
        if (expected.equals("refused")) {
            assertThatThrownBy(() -> points(text, answered())).isInstanceOf(UnsupportedRubric.class);
        } else {
            assertThat(points(text, answered())).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "points('2')",
                "points('S2')",
                "ratio('S2')",
                "sum(criteria('S1').map(c, c.points))",
                "sum(children('S2').map(c, c.points))",
                "least(criteria('S2').map(c, c.points))",
                "answer('2').points",
            })
    void whatIsOpenIsUnknown(String text) {
        assertThat(points(text, Sheets.answers("1", Sheets.points("3"), "3", Sheets.points("1"))))
                .isEqualTo("undetermined");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "max('2')                                ; 6.00",
                "sum(criteria('S2').map(c, c.max))       ; 14.00",
            })
    void aMaximumIsKnownBeforeItsPoints(String text, String expected) {
        assertThat(points(text, ScoreSheet.empty())).isEqualTo(expected);
    }

    @Test
    void anAnswerThatWasRefusedIsUnknown() {
        ScoreSheet sheet = Sheets.answers("1", Sheets.points("3"), "2", Sheets.points("7"), "3", Sheets.points("1"));

        assertThat(points("answer('2').points", sheet)).isEqualTo("undetermined");
        assertThat(points("answer('1').points", sheet)).isEqualTo("3.00");
    }

    @Test
    void aRowInAGroupThatIsExcusedIsNotThere() {
        ScoreSheet sheet = Sheets.answers("1", Sheets.points("3"), "S2", Sheets.excused("无"));

        assertThat(points("size(criteria('S1')) + 0", sheet)).isEqualTo("1.00");
        assertThat(points("points('2')", sheet)).isEqualTo("undetermined");
        assertThat(points("max('2')", sheet)).isEqualTo("undetermined");
    }

    @Test
    void aRowThatMayNotApplyIsInTheListAndUnknown() {
        Grading.Grade grade = new Grading.Grade(
                "all",
                "全",
                new Expression("criteria('root').all(c, c.state == 'scored' || c.state == 'undetermined')"));
        Grading.Grade sum =
                new Grading.Grade("sum", "和", new Expression("sum(criteria('root').map(c, c.points)) >= 3"));
        RubricBuilder rubric = RubricBuilder.aRubric(
                        Lines.judged("1", "4"),
                        Groups.when("input.age == 'new'", Groups.group("S1", Lines.judged("2", "4"))))
                .asking("age", Declaration.Type.CHOICE, "new", "old")
                .graded(new Grading("seen", "看", false, List.of(grade)))
                .graded(new Grading("sum", "和", false, List.of(sum)));
        ScoreSheet sheet = Sheets.answers("1", Sheets.points("3"));

        Map<String, Optional<String>> open = rubric.score(sheet).grades();
        Map<String, Optional<String>> old =
                rubric.score(sheet.withInput(Map.of("age", Value.text("old")))).grades();

        assertThat(open).containsEntry("seen", Optional.of("all")).containsEntry("sum", Optional.empty());
        assertThat(old).containsEntry("sum", Optional.of("sum"));
    }

    @Test
    void aConditionalRowIsScoredOnceHoweverItIsLookedAt() {
        RubricBuilder rubric = RubricBuilder.aRubric(
                        formula("0", "points('2') + sum(children('S1').map(c, c.points))"),
                        Groups.group("S1", Lines.when("input.age == 'new'", Lines.judged("2", "4"))))
                .asking("age", Declaration.Type.CHOICE, "new", "old");

        Result there =
                rubric.score(Sheets.answers("2", Sheets.points("3")).withInput(Map.of("age", Value.text("new"))));
        Result gone = rubric.score(Sheets.answers("2", Sheets.points("3")).withInput(Map.of("age", Value.text("old"))));

        assertThat(Look.line(there, "0").points()).contains(Exact.of(6));
        assertThat(Look.line(gone, "0").state()).isEqualTo(State.UNDETERMINED);
        assertThat(gone.problems()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "points('S1')",
                "points('0')",
                "sum(criteria('S1').map(c, c.points))",
                "sum(children('S1').map(c, c.points))",
                "answer('0').points",
            })
    void aRowThatWaitsForItselfIsRefused(String text) {
        RubricBuilder rubric = RubricBuilder.aRubric(Groups.group("S1", formula("0", text), Lines.judged("1", "4")));

        assertThatThrownBy(rubric::scorer).isInstanceOf(UnsupportedRubric.class).hasMessageContaining("in a circle");
    }

    @Test
    void aCircleThroughAPartAndAGroupIsFoundToo() {
        Criterion part = Lines.line(
                "1",
                "5",
                new Composite(
                        List.of(Rules.part("a", "5", new Formula(new Expression("points('S2')")))),
                        Composite.Combine.SUM));
        Group group = Groups.max("5", Groups.formula("points('1')", Groups.group("S2", Lines.judged("2", "5"))));

        assertThatThrownBy(() -> RubricBuilder.aRubric(part, group).scorer()).hasMessageContaining("1 → S2 → 1");
    }

    @Test
    void faultsInPartsAndFormulasOfGroupsAreFound() {
        Criterion part =
                Lines.line("1", "5", Rules.sum(Rules.part("a", "5", new Formula(new Expression("points('9')")))));
        Group group = Groups.formula("points('8')", Groups.group("S2", Lines.judged("2", "5")));

        assertThatThrownBy(() -> RubricBuilder.aRubric(part, group).scorer())
                .hasMessageContaining("“9”")
                .hasMessageContaining("“8”");
    }

    @Test
    void gatesAndGradesSeeBaseAndBonus() {
        Gate gate = new Gate(
                "weak",
                "弱",
                Optional.empty(),
                Gate.Stage.AWARD,
                Gate.Effect.FLAG,
                Optional.of(new Expression("base < 4 || bonus < 1")),
                List.of(),
                Gate.Combine.ANY,
                Optional.empty());
        RubricBuilder rubric = RubricBuilder.aRubric(Lines.judged("1", "5"), Groups.bonus("B", Lines.judged("2", "2")))
                .gated(gate);

        assertThat(rubric.score(Sheets.answers("1", Sheets.points("4"), "2", Sheets.points("1")))
                        .gates()
                        .get(0)
                        .passed())
                .contains(true);
        assertThat(rubric.score(Sheets.answers("1", Sheets.points("4")))
                        .gates()
                        .get(0)
                        .passed())
                .contains(false);
        assertThat(rubric.score(ScoreSheet.empty()).gates().get(0).passed()).isEmpty();
        assertThat(rubric.scorer().most()).isEqualTo(Exact.of(7));
    }

    @Test
    void weightsOfGroupsAndConditionalRowsCount() {
        Criterion light = Lines.weighing("1", Lines.judged("1", "4"));
        Group heavy = Groups.headed(
                new org.hongping.rubric.Heading(
                        "S2",
                        "组S2",
                        Optional.empty(),
                        Optional.of(new java.math.BigDecimal("3")),
                        Optional.of(new Expression("input.age == 'new'")),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()),
                Groups.group("S2", Lines.judged("2", "4")));
        RubricBuilder rubric = RubricBuilder.aRubric(
                        Groups.by(Aggregate.WEIGHTED_MEAN, Groups.group("S1", light, heavy)))
                .asking("age", Declaration.Type.CHOICE, "new", "old");
        ScoreSheet sheet = Sheets.answers("1", Sheets.points("4"), "2", Sheets.points("2"));

        assertThat(Look.group(rubric.score(sheet.withInput(Map.of("age", Value.text("new")))), "S1")
                        .points())
                .contains(Exact.of("2.5"));
        assertThat(Look.group(rubric.score(sheet.withInput(Map.of("age", Value.text("old")))), "S1")
                        .points())
                .contains(Exact.of(4));
    }

    @Test
    void membersSayTogetherThatAGroupWithConditionalRowsDoesNotApply() {
        RubricBuilder rubric = RubricBuilder.aRubric(Groups.group(
                        "S1",
                        Groups.when("input.age == 'new'", Groups.group("S2", Lines.judged("1", "4"))),
                        Lines.judged("2", "4")))
                .asking("age", Declaration.Type.CHOICE, "new", "old")
                .whereNotApplicable(NotApplicable.FULL);
        ScoreSheet all = Sheets.members(Sheets.member("r1", "S1", Sheets.excused("无")))
                .withInput(Map.of("age", Value.text("new")));
        ScoreSheet some = Sheets.members(
                        Sheets.member("r1", "S1", Sheets.excused("无")), Sheets.member("r2", "1", Sheets.points("2")))
                .withInput(Map.of("age", Value.text("new")));

        assertThat(Look.group(rubric.score(all), "S1").points()).contains(Exact.of(8));
        assertThat(Look.group(rubric.score(all), "S1").children()).hasSize(2);
        assertThat(Look.faults(rubric.score(some))).containsExactly("group-not-unanimous");
        assertThat(Look.group(rubric.score(all.withInput(Map.of())), "S1").children())
                .hasSize(2);
    }

    @Test
    void aRowWithinAConditionalGroupThatIsGoneReportsItsAnswer() {
        RubricBuilder rubric = RubricBuilder.aRubric(
                        Groups.when(
                                "input.age == 'new'",
                                Groups.group("S1", Lines.when("input.age == 'new'", Lines.judged("1", "4")))),
                        Lines.judged("2", "4"))
                .asking("age", Declaration.Type.CHOICE, "new", "old");

        Result gone = rubric.score(Sheets.answers("1", Sheets.points("2"), "2", Sheets.points("2"))
                .withInput(Map.of("age", Value.text("old"))));
        Result open = rubric.score(Sheets.answers("2", Sheets.points("2")));
        Result excused = rubric.score(Sheets.answers("S1", Sheets.excused("无"), "2", Sheets.points("2"))
                .withInput(Map.of("age", Value.text("old"))));

        assertThat(Look.faults(gone)).containsExactly("answered-where-absent");
        assertThat(Look.faults(excused)).containsExactly("group-where-absent");
        assertThat(excused.problemsAt("S1")).hasSize(1);
        assertThat(Look.total(excused)).isEqualTo("2.00");
        assertThat(open.missing()).containsExactly("1");
        assertThat(Look.line(open, "1").trace().words(Locale.ENGLISH)).isEqualTo("not known: input “age”");
    }

    @Test
    void aNoteThatMayNotApplyIsNoMemberOfAMeanEither() {
        Criterion note = Lines.when("input.age == 'new'", Lines.line("1", "0", new org.hongping.rubric.Note()));
        RubricBuilder rubric = RubricBuilder.aRubric(Groups.by(
                        Aggregate.MEAN,
                        Groups.group("S1", note, Lines.line("2", "4", new Judgement(Optional.empty())))))
                .asking("age", Declaration.Type.CHOICE, "new", "old");

        Result result =
                rubric.score(Sheets.answers("1", Sheets.fields("text", Value.text("有")), "2", Sheets.points("3"))
                        .withInput(Map.of("age", Value.text("new"))));

        assertThat(Look.group(result, "S1").points()).contains(Exact.of(3));
    }
}
