package org.hongping.rubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Deduction;
import org.hongping.rubric.Entries;
import org.hongping.rubric.EntryItem;
import org.hongping.rubric.Expression;
import org.hongping.rubric.Formula;
import org.hongping.rubric.Grading;
import org.hongping.rubric.Group;
import org.hongping.rubric.Proportion.ZeroDenominator;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.StatusAnswer;
import org.hongping.rubric.SurveyMean;
import org.hongping.rubric.Value;
import org.hongping.rubric.advice.Advice;
import org.hongping.rubric.advice.Adviser;
import org.hongping.rubric.advice.Change;
import org.hongping.rubric.advice.Margin;
import org.hongping.rubric.advice.Without;
import org.hongping.rubric.exact.Exact;
import org.junit.jupiter.api.Test;

/** Which single change of an answer gains how much. */
class AdviserTest {
    private static Advice advise(RubricBuilder rubric, ScoreSheet sheet) {
        Rubric built = rubric.build();
        return new Adviser(built, rubric.scorer()).advise(sheet);
    }

    private static Advice advise(Criterion line, Value answer) {
        return advise(RubricBuilder.aRubric(line), Sheets.answers(line.code(), answer));
    }

    private static List<String> gains(Advice advice) {
        return advice.changes().stream().map(change -> change.gain().text()).toList();
    }

    @Provide
    Arbitrary<Map<String, Value>> soundAnswers() {
        return SampleRubric.soundAnswers();
    }

    @Property(tries = 150)
    void applyingAChangeGivesExactlyWhatWasPromised(@ForAll("soundAnswers") Map<String, Value> answers) {
        Rubric rubric = SampleRubric.rubric();
        Scorer scorer = SampleRubric.scorer();
        ScoreSheet sheet = ScoreSheet.empty().withAnswers(answers);
        Result now = scorer.score(sheet);

        Advice advice = new Adviser(rubric, scorer).advise(sheet);

        for (Change change : advice.changes()) {
            Result then = scorer.score(change.applyTo(sheet));
            assertThat(then.partialTotal()).isEqualTo(change.partialTotal());
            assertThat(then.partialTotal()).isEqualTo(now.partialTotal().plus(change.gain()));
            assertThat(then.total()).isEqualTo(change.total());
            assertThat(then.line(change.code()).orElseThrow().points()).isEqualTo(change.points());
            assertThat(change.gain().signum()).isPositive();
            assertThat(then.problems()).isEmpty();
        }
        assertThat(advice.changes())
                .isSortedAccordingTo((left, right) -> right.gain().compareTo(left.gain()));
    }

    @Test
    void aCapEatsWhatIsAboveIt() {
        Group capped = Groups.cap("5", Groups.group("S1", Lines.judged("1", "4"), Lines.judged("2", "4")));

        Advice advice =
                advise(RubricBuilder.aRubric(capped), Sheets.answers("1", Sheets.points("4"), "2", Sheets.points("1")));

        assertThat(advice.changes()).isEmpty();
        assertThat(advice.without()).extracting(Without::code).containsExactly("2");
        assertThat(advice.without().get(0).why().key()).isEqualTo("advice.capped");
    }

    @Test
    void theLargestGainComesFirst() {
        Advice advice = advise(
                RubricBuilder.aRubric(Lines.judged("1", "4"), Lines.judged("2", "9")),
                Sheets.answers("1", Sheets.points("1"), "2", Sheets.points("2")));

        assertThat(advice.changes()).extracting(Change::code).containsExactly("2", "1");
        assertThat(gains(advice)).containsExactly("7.00", "3.00");
        assertThat(advice.changes().get(0).total()).contains(Exact.of(10));
    }

    @Test
    void everyTickAndAllOfThem() {
        Criterion line = Lines.line("1", "6", Rules.checklist("a", "1", "b", "2.5", "c", "3"));

        Advice advice = advise(line, Sheets.ticked("a"));

        assertThat(gains(advice)).containsExactly("5.00", "3.00", "2.50");
        assertThat(advice.changes().get(1).answer()).isEqualTo(Sheets.ticked("a", "c"));
    }

    @Test
    void everyTierWithWhatItTakes() {
        Criterion line = Lines.line(
                "1", "8", Rules.countTiers(Rules.checks("a", "b", "c"), Rules.tier(1, "2"), Rules.tier(3, "8")));

        Advice advice = advise(line, Sheets.ticked("b"));

        assertThat(gains(advice)).containsExactly("6.00");
        assertThat(advice.changes().get(0).answer()).isEqualTo(Sheets.ticked("b", "a", "c"));
    }

    @Test
    void everyLevelAndTheTopOfARange() {
        Criterion line = Lines.line(
                "1",
                "5",
                Rules.levels(Rules.level("none", "0"), Rules.level("some", "1", "3"), Rules.level("all", "5")));

        assertThat(gains(advise(line, Sheets.level("none")))).containsExactly("5.00", "3.00");
    }

    @Test
    void theNextUnitAndTheCap() {
        Criterion line = Lines.line("1", "6", Rules.perUnit("10", "2"));

        Advice advice = advise(line, Sheets.quantity("19"));

        assertThat(gains(advice)).containsExactly("4.00", "2.00");
        assertThat(advice.changes().get(1).answer()).isEqualTo(Sheets.quantity("20"));
    }

    @Test
    void everyBandFromItsLowestValue() {
        Criterion line = Lines.line("1", "5", Rules.percentBands(Rules.above("85", "5"), Rules.atLeast("60", "2")));

        Advice advice = advise(line, Sheets.value("50"));

        assertThat(gains(advice)).containsExactly("5.00", "2.00");
        assertThat(advice.changes())
                .extracting(Change::answer)
                .containsExactly(Sheets.value("85.01"), Sheets.value("60"));
    }

    @Test
    void theWholeOfAShare() {
        Criterion line = Lines.line("1", "4", Rules.proportion(false, ZeroDenominator.FULL));

        assertThat(advise(line, Sheets.ratio("3", "4")).changes().get(0).answer())
                .isEqualTo(Sheets.ratio("4", "4"));
        assertThat(gains(advise(line, Sheets.value("0.5")))).containsExactly("2.00");
    }

    @Test
    void oneEntryMoreOrOneThatTakesLess() {
        EntryItem award = new EntryItem(
                "award", "表彰", BigDecimal.ONE, BigDecimal.valueOf(3), false, Optional.empty(), Optional.empty());
        EntryItem fine =
                new EntryItem("fine", "处罚", BigDecimal.ONE, BigDecimal.ONE, true, Optional.empty(), Optional.empty());
        Criterion line = Lines.line("1", "9", new Entries(List.of(award, fine), Optional.empty()));
        Value given = Sheets.fields("entries", Value.items(Sheets.fields("item", Value.text("fine"))));

        assertThat(gains(advise(line, given))).containsExactly("3.00", "1.00");
    }

    @Test
    void aStatusThatNeedsNoJustification() {
        StatusAnswer rule = new StatusAnswer(List.of(
                new StatusAnswer.Standing("met", Optional.of(BigDecimal.ONE), Optional.of("https://.+")),
                new StatusAnswer.Standing("unmet", Optional.of(new BigDecimal("0.5")), Optional.empty()),
                new StatusAnswer.Standing("unknown", Optional.of(BigDecimal.ZERO), Optional.empty())));

        assertThat(gains(advise(Lines.line("1", "1", rule), Sheets.fields("status", Value.text("unknown")))))
                .containsExactly("0.50");
    }

    @Test
    void aPartOrAllOfThem() {
        Criterion line = Lines.line("1", "5", Rules.monitorAndSatisfaction());
        Value now = Sheets.parts("a", Sheets.ticked(), "b", Sheets.value("81"));

        assertThat(gains(advise(line, now))).containsExactly("3.00", "2.00");
        assertThat(gains(advise(RubricBuilder.aRubric(line), ScoreSheet.empty())))
                .containsExactly("4.00");
    }

    @Test
    void aReasonThatIsRequiredIsAskedForAndOneThatStandsIsKept() {
        Criterion line = Lines.withReason(Lines.judged("1", "4"));

        Advice fresh = advise(RubricBuilder.aRubric(line), ScoreSheet.empty());
        Advice kept = advise(line, Sheets.points("1", "因故"));

        assertThat(fresh.changes().get(0).answer()).isEqualTo(Sheets.points("4", "……"));
        assertThat(kept.changes().get(0).answer()).isEqualTo(Sheets.points("4", "因故"));
    }

    @Test
    void whatNobodyCanChangeIsSaid() {
        RubricBuilder rubric = RubricBuilder.aRubric(
                        Lines.line("1", "6", new SurveyMean()),
                        Lines.line("2", "6", new Formula(new Expression("2"))),
                        Lines.judged("3", "4"))
                .surveyed();

        Advice advice = advise(rubric, Sheets.members(Sheets.member("r1", "3", Sheets.points("1"))));

        assertThat(advice.changes()).isEmpty();
        assertThat(advice.without().stream()
                        .map(without -> without.code() + " " + without.why().key()))
                .containsExactly("1 advice.survey", "2 advice.reckoned", "3 advice.members");
    }

    @Test
    void howFarTheNextGradeIs() {
        Grading stars = new Grading(
                "stars",
                "星级",
                false,
                List.of(
                        new Grading.Grade("five", "五星", new Expression("total >= 90")),
                        new Grading.Grade("four", "四星", new Expression("total > 80"))));
        RubricBuilder rubric = RubricBuilder.aRubric(Lines.judged("1", "100")).graded(stars);

        assertThat(advise(rubric, Sheets.answers("1", Sheets.points("77.5"))).margins())
                .containsExactly(new Margin("stars", "four", "四星", Exact.of("80.01"), Exact.of("2.51")));
        assertThat(advise(rubric, Sheets.answers("1", Sheets.points("85"))).margins())
                .containsExactly(new Margin("stars", "five", "五星", Exact.of(90), Exact.of(5)));
        assertThat(advise(rubric, Sheets.answers("1", Sheets.points("90"))).margins())
                .isEmpty();
        assertThat(advise(rubric, ScoreSheet.empty()).margins()).isEmpty();
        assertThat(advise(rubric, Sheets.answers("1", Sheets.points("77.5")))
                        .changes()
                        .get(0)
                        .grades())
                .containsEntry("stars", Optional.of("five"));
    }

    @Test
    void aSheetInWhichSomethingElseIsWrongIsAdvisedOnAllTheSame() {
        Deduction accident = new Deduction(
                "accident", "事故", Optional.empty(), BigDecimal.ONE, BigDecimal.TEN, Optional.empty(), List.of());
        ScoreSheet sheet = Sheets.answers("1", Sheets.points("1"), "9", Sheets.points("1"))
                .withDeductions(List.of(Value.text("?")));

        assertThat(gains(advise(RubricBuilder.aRubric(Lines.judged("1", "4")).deducting(accident), sheet)))
                .containsExactly("3.00");
    }
}
