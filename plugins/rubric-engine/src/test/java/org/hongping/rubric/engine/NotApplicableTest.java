package org.hongping.rubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.hongping.rubric.Aggregate;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Group;
import org.hongping.rubric.NotApplicable;
import org.hongping.rubric.Value;
import org.hongping.rubric.exact.Exact;
import org.junit.jupiter.api.Test;

class NotApplicableTest {
    private static final Value EXCUSED = Sheets.excused("范围内没有改造项目");

    private static Group section() {
        return Groups.group("S1", Lines.judged("1", "6"), Lines.judged("2", "4"));
    }

    @Test
    void theRestIsScaledUpToTheWhole() {
        Result result = RubricBuilder.aRubric(section(), Lines.judged("3", "10"))
                .whereNotApplicable(NotApplicable.RESCALE)
                .score(Sheets.answers("1", Sheets.points("4"), "2", EXCUSED, "3", Sheets.points("5")));
        GroupScore group = result.group("S1").orElseThrow();

        assertThat(Look.line(result, "2").state()).isEqualTo(State.NOT_APPLICABLE);
        assertThat(Look.line(result, "2").points()).isEmpty();
        assertThat(group.points()).contains(Exact.ratio(20, 3));
        assertThat(group.max()).isEqualTo(Exact.of(10));
        assertThat(group.state()).isEqualTo(State.SCORED);
        assertThat(result.total()).contains(Exact.ratio(35, 3));
        assertThat(group.trace().words(Locale.CHINA)).isEqualTo("合计 4.00；4.00 × 10 ÷ 6，折算为 6.666667");
        assertThat(Look.words(Look.line(result, "2"))).isEqualTo("不适用：范围内没有改造项目；不计入本组");
    }

    @Test
    void itMayCountInFullOrNothing() {
        Result result = RubricBuilder.aRubric(
                        Lines.notApplicable(NotApplicable.FULL, Lines.judged("1", "6")),
                        Lines.notApplicable(NotApplicable.ZERO, Lines.judged("2", "4")))
                .score(Sheets.answers("1", EXCUSED, "2", EXCUSED));

        assertThat(Look.line(result, "1").state()).isEqualTo(State.NOT_APPLICABLE);
        assertThat(Look.line(result, "1").points()).contains(Exact.of(6));
        assertThat(Look.line(result, "2").points()).contains(Exact.ZERO);
        assertThat(Look.total(result)).isEqualTo("6.00");
    }

    @Test
    void itIsRefusedWhereForbidden() {
        assertThat(Look.faults(Lines.judged("1", "6"), EXCUSED)).containsExactly("must-apply");
    }

    @Test
    void itNeedsAReasonAndNothingElse() {
        Criterion line = Lines.notApplicable(NotApplicable.RESCALE, Lines.judged("1", "6"));

        assertThat(Look.faults(line, Sheets.excused(""))).containsExactly("not-text");
        assertThat(Look.faults(line, Sheets.fields("notApplicable", Value.truth(true))))
                .containsExactly("not-text");
        assertThat(Look.faults(line, Sheets.fields("notApplicable", Value.text("无"), "points", Value.figure("6"))))
                .containsExactly("no-override");
    }

    @Test
    void aGroupWithoutAnyLineLeftLeavesItsOwnGroup() {
        Result result = RubricBuilder.aRubric(section(), Lines.judged("3", "10"))
                .whereNotApplicable(NotApplicable.RESCALE)
                .score(Sheets.answers("1", EXCUSED, "2", EXCUSED, "3", Sheets.points("5")));

        assertThat(result.group("S1").orElseThrow().state()).isEqualTo(State.NOT_APPLICABLE);
        assertThat(result.group("S1").orElseThrow().points()).isEmpty();
        assertThat(Look.total(result)).isEqualTo("10.00");
    }

    @Test
    void nothingLeftAtAllLeavesNoTotal() {
        Result result = RubricBuilder.aRubric(Lines.judged("1", "6"))
                .whereNotApplicable(NotApplicable.RESCALE)
                .score(Sheets.answers("1", EXCUSED));

        assertThat(result.complete()).isTrue();
        assertThat(result.total()).isEmpty();
    }

    @Test
    void meansLeaveItOutOfTheDenominator() {
        Group mean = Groups.by(
                Aggregate.MEAN,
                Groups.group("S1", Lines.judged("1", "5"), Lines.judged("2", "5"), Lines.judged("3", "5")));
        Result result = RubricBuilder.aRubric(mean)
                .whereNotApplicable(NotApplicable.RESCALE)
                .score(Sheets.answers("1", Sheets.points("5"), "2", Sheets.points("2"), "3", EXCUSED));

        assertThat(Look.total(result)).isEqualTo("3.50");
    }

    @Test
    void weightedMeansLeaveItsWeightOut() {
        Group mean = Groups.by(
                Aggregate.WEIGHTED_MEAN,
                Groups.group(
                        "S1",
                        Lines.weighing("1", Lines.judged("1", "5")),
                        Lines.weighing("3", Lines.judged("2", "5")),
                        Lines.weighing("6", Lines.judged("3", "5"))));
        Result result = RubricBuilder.aRubric(mean)
                .whereNotApplicable(NotApplicable.RESCALE)
                .score(Sheets.answers("1", Sheets.points("5"), "2", Sheets.points("1"), "3", EXCUSED));

        assertThat(Look.total(result)).isEqualTo("2.00");
    }

    @Test
    void bonusNeverRescales() {
        Result result = RubricBuilder.aRubric(
                        Lines.judged("0", "5"), Groups.bonus("S2", Lines.judged("1", "6"), Lines.judged("2", "4")))
                .whereNotApplicable(NotApplicable.RESCALE)
                .score(Sheets.answers("0", Sheets.points("5"), "1", Sheets.points("3"), "2", EXCUSED));

        assertThat(result.bonus()).isEqualTo(Exact.of(3));
    }

    @Test
    void aWholeGroupMayBeSaidNotToApply() {
        Result result = RubricBuilder.aRubric(section(), Lines.judged("3", "10"))
                .whereNotApplicable(NotApplicable.RESCALE)
                .score(Sheets.answers("S1", EXCUSED, "3", Sheets.points("5")));

        assertThat(result.group("S1").orElseThrow().state()).isEqualTo(State.NOT_APPLICABLE);
        assertThat(Look.line(result, "1").state()).isEqualTo(State.NOT_APPLICABLE);
        assertThat(Look.words(Look.line(result, "1"))).isEqualTo("“组S1”整组不适用");
        assertThat(result.missing()).isEmpty();
        assertThat(Look.total(result)).isEqualTo("10.00");
    }

    @Test
    void aWholeGroupMayCountInFull() {
        Group full = Groups.headed(Lines.heading("S1", Optional.empty(), Optional.of(NotApplicable.FULL)), section());
        Result result = RubricBuilder.aRubric(full).score(Sheets.answers("S1", EXCUSED));

        assertThat(Look.total(result)).isEqualTo("10.00");
    }

    @Test
    void answersWithinAnExcusedGroupAreReportedAndHoldNothing() {
        Result result = RubricBuilder.aRubric(
                        Groups.group("S1", Groups.group("S1.1", Lines.judged("1", "6"))), Lines.judged("3", "10"))
                .whereNotApplicable(NotApplicable.RESCALE)
                .score(Sheets.answers("S1", EXCUSED, "1", Sheets.points("3"), "3", Sheets.points("5")));

        assertThat(Look.faults(result)).containsExactly("answered-within-excused");
        assertThat(result.problemsAt("1")).hasSize(1);
        assertThat(result.complete()).isTrue();
        assertThat(Look.total(result)).isEqualTo("8.00");
    }

    @Test
    void toSayAgainWithinAnExcusedGroupThatItDoesNotApplyIsNoFault() {
        RubricBuilder rubric = RubricBuilder.aRubric(
                        Groups.group("S1", Groups.group("S1.1", Lines.judged("1", "6"))), Lines.judged("3", "10"))
                .whereNotApplicable(NotApplicable.RESCALE);

        Result again = rubric.score(Sheets.answers("S1", EXCUSED, "S1.1", EXCUSED, "3", Sheets.points("5")));
        Result points =
                rubric.score(Sheets.answers("S1", EXCUSED, "S1.1", Sheets.points("6"), "3", Sheets.points("5")));

        assertThat(Look.faults(again)).isEmpty();
        assertThat(Look.faults(points)).containsExactly("no-override", "field-missing");
        assertThat(points.problemsAt("S1.1")).hasSize(2);
        assertThat(Look.total(points)).isEqualTo("8.00");
    }

    @Test
    void aGroupThatMustApplyIsOpenUntilThatIsTakenBack() {
        Result result = RubricBuilder.aRubric(section())
                .score(Sheets.answers("S1", EXCUSED, "1", Sheets.points("6"), "2", Sheets.points("4")));

        assertThat(Look.faults(result)).containsExactly("must-apply");
        assertThat(result.problemsAt("S1")).hasSize(1);
        assertThat(result.group("S1").orElseThrow().state()).isEqualTo(State.MISSING);
        assertThat(result.total()).isEmpty();
        assertThat(result.partialTotal()).isEqualTo(Exact.of(10));
    }

    @Test
    void aGroupTakesNoOtherAnswer() {
        Result result = RubricBuilder.aRubric(section())
                .whereNotApplicable(NotApplicable.RESCALE)
                .score(Sheets.answers("S1", Sheets.points("10")));

        assertThat(Look.faults(result)).contains("field-missing");
        assertThat(result.problemsAt("S1")).isNotEmpty();
        assertThat(result.total()).isEmpty();
    }
}
