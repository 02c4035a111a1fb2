package org.hongping.rubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hongping.rubric.AssessorGroup;
import org.hongping.rubric.AssessorGroup.Combine;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.NotApplicable;
import org.hongping.rubric.Proportion.ZeroDenominator;
import org.hongping.rubric.exact.Exact;
import org.junit.jupiter.api.Test;

class PanelTest {
    private final Criterion line = Lines.judged("1", "100");

    private Result score(AssessorGroup panel, MemberSheet... sheets) {
        return RubricBuilder.aRubric(line).scoredBy(panel).score(Sheets.members(sheets));
    }

    private static MemberSheet gives(String member, String points) {
        return Sheets.member(member, "1", Sheets.points(points));
    }

    @Test
    void theMeanOfThreeCanLieExactlyOnABoundary() {
        Result result = score(Bodies.panel(), gives("r1", "89.99"), gives("r2", "90"), gives("r3", "90.01"));

        assertThat(result.total()).contains(Exact.of(90));
        assertThat(Look.line(result, "1").members())
                .containsExactly(
                        Map.entry("r1", Exact.of("89.99")),
                        Map.entry("r2", Exact.of(90)),
                        Map.entry("r3", Exact.of("90.01")));
    }

    @Test
    void meansOfThirdsDoNotSlipBelowTheWhole() {
        Criterion rate = Lines.line("1", "90", Rules.proportion(false, ZeroDenominator.OPEN));
        Result result = RubricBuilder.aRubric(rate)
                .score(Sheets.members(
                        Sheets.member("r1", "1", Sheets.ratio("1", "1")),
                        Sheets.member("r2", "1", Sheets.ratio("3", "3")),
                        Sheets.member("r3", "1", Sheets.value("1"))));

        assertThat(result.total()).contains(Exact.of(90));
    }

    @Test
    void theMeanIsRoundedAtTheLineAndNotBefore() {
        Result result = score(Bodies.panel(), gives("r1", "1"), gives("r2", "1"), gives("r3", "2"));

        assertThat(Look.points(result, "1")).isEqualTo("1.33");
        assertThat(Look.words(Look.line(result, "1")))
                .isEqualTo("3 人评分（r1 1.00、r2 1.00、r3 2.00），平均 1.333333；1.333333 四舍五入为 1.33");
    }

    @Test
    void theMedianOfAnEvenNumberIsTheMiddle() {
        AssessorGroup median = Bodies.panel(Combine.MEDIAN, 1);

        assertThat(Look.points(score(median, gives("a", "10"), gives("b", "70"), gives("c", "60")), "1"))
                .isEqualTo("60.00");
        assertThat(Look.points(
                        score(median, gives("a", "10"), gives("b", "70"), gives("c", "60"), gives("d", "61")), "1"))
                .isEqualTo("60.50");
    }

    @Test
    void trimmingDropsHighestAndLowestFromThreeOn() {
        AssessorGroup trimmed = Bodies.panel(Combine.TRIMMED_MEAN, 1);

        assertThat(Look.points(score(trimmed, gives("a", "10"), gives("b", "20")), "1"))
                .isEqualTo("15.00");
        assertThat(Look.points(score(trimmed, gives("a", "0"), gives("b", "20"), gives("c", "100")), "1"))
                .isEqualTo("20.00");
        assertThat(Look.points(
                        score(trimmed, gives("a", "0"), gives("b", "20"), gives("c", "100"), gives("d", "30")), "1"))
                .isEqualTo("25.00");
    }

    @Test
    void theOrderOfSheetsChangesNothing() {
        Result forwards = score(Bodies.panel(), gives("r1", "1"), gives("r2", "2"), gives("r3", "4"));
        Result backwards = score(Bodies.panel(), gives("r3", "4"), gives("r2", "2"), gives("r1", "1"));

        assertThat(backwards).isEqualTo(forwards);
    }

    @Test
    void aMissingQuorumLeavesTheLineMissing() {
        AssessorGroup three = Bodies.panel(Combine.MEAN, 3);
        Result result = score(three, gives("r1", "90"), gives("r2", "91"));

        assertThat(result.missing()).containsExactly("1");
        assertThat(Look.line(result, "1").members()).containsOnlyKeys("r1", "r2");
        assertThat(Look.words(Look.line(result, "1"))).isEqualTo("已有 2 人评分，至少需要 3 人");
        assertThat(score(three, gives("r1", "90"), gives("r2", "91"), gives("r3", "92"))
                        .total())
                .contains(Exact.of(91));
    }

    @Test
    void sheetsAloneCountForALineTheyName() {
        Result result = RubricBuilder.aRubric(line, Lines.judged("2", "5"))
                .score(Sheets.answers("1", Sheets.points("100"), "2", Sheets.points("5"))
                        .withSheets(List.of(gives("r1", "60"))));

        assertThat(Look.points(result, "1")).isEqualTo("60.00");
        assertThat(Look.points(result, "2")).isEqualTo("5.00");
    }

    @Test
    void partiesOfAJointBodyAreAveragedWithinThenAcross() {
        Result result = score(
                Bodies.joint(Combine.MEAN),
                Sheets.memberOf("street", "s1", "1", Sheets.points("60")),
                Sheets.memberOf("street", "s2", "1", Sheets.points("80")),
                Sheets.memberOf("street", "s3", "1", Sheets.points("100")),
                Sheets.memberOf("community", "c1", "1", Sheets.points("90")));

        assertThat(Look.points(result, "1")).isEqualTo("85.00");
    }

    @Test
    void aMissingPartyLeavesTheLineMissing() {
        Result result = score(Bodies.joint(Combine.MEAN), Sheets.memberOf("street", "s1", "1", Sheets.points("60")));

        assertThat(result.missing()).containsExactly("1");
        assertThat(Look.words(Look.line(result, "1"))).isEqualTo("社区尚未评分");
    }

    @Test
    void anUnfinishedMemberLeavesTheLineMissing() {
        Criterion parts = Lines.line("1", "5", Rules.monitorAndSatisfaction());
        Result result = RubricBuilder.aRubric(parts)
                .score(Sheets.members(
                        Sheets.member("r1", "1", Sheets.parts("a", Sheets.ticked(), "b", Sheets.value("90"))),
                        Sheets.member("r2", "1", Sheets.parts("a", Sheets.ticked()))));

        assertThat(result.missing()).containsExactly("1");
        assertThat(Look.words(Look.line(result, "1"))).startsWith("r2 尚未评完").endsWith("还缺：满意率");
    }

    @Test
    void oneRefusedMemberRefusesTheLine() {
        Result result = score(Bodies.panel(), gives("r1", "90"), gives("r2", "101"));

        assertThat(Look.line(result, "1").state()).isEqualTo(State.REFUSED);
        assertThat(result.problemsAt("1")).hasSize(1);
        assertThat(result.problems().get(0).message().arguments().get(0)).isEqualTo("r2.points");
        assertThat(Look.line(result, "1").members()).containsOnlyKeys("r1");
    }

    @Test
    void notApplyingMustBeUnanimous() {
        RubricBuilder rubric =
                RubricBuilder.aRubric(line, Lines.judged("2", "5")).whereNotApplicable(NotApplicable.RESCALE);
        MemberSheet excuses = Sheets.member("r1", "1", Sheets.excused("无此情形"), "2", Sheets.points("5"));
        MemberSheet agrees = Sheets.member("r2", "1", Sheets.excused("没有"), "2", Sheets.points("5"));
        MemberSheet differs = Sheets.member("r2", "1", Sheets.points("90"), "2", Sheets.points("5"));

        Result unanimous = rubric.score(Sheets.members(excuses, agrees));
        Result divided = rubric.score(Sheets.members(excuses, differs));

        assertThat(Look.line(unanimous, "1").state()).isEqualTo(State.NOT_APPLICABLE);
        assertThat(Look.total(unanimous)).isEqualTo("105.00");
        assertThat(Look.line(divided, "1").state()).isEqualTo(State.REFUSED);
        assertThat(Look.faults(divided)).containsExactly("not-unanimous");
    }

    @Test
    void aQuorumIsNeededToExcuseToo() {
        Result result = RubricBuilder.aRubric(line)
                .scoredBy(Bodies.panel(Combine.MEAN, 2))
                .whereNotApplicable(NotApplicable.RESCALE)
                .score(Sheets.members(Sheets.member("r1", "1", Sheets.excused("无此情形"))));

        assertThat(result.missing()).containsExactly("1");
    }

    @Test
    void aWholeGroupIsExcusedByAllOrByNobody() {
        RubricBuilder rubric = RubricBuilder.aRubric(
                        Groups.group("S1", line, Lines.judged("2", "5")), Lines.judged("3", "5"))
                .scoredBy(Bodies.panel(Combine.MEAN, 2))
                .whereNotApplicable(NotApplicable.RESCALE);
        MemberSheet first = Sheets.member("r1", "S1", Sheets.excused("无"), "3", Sheets.points("4"));
        MemberSheet second = Sheets.member("r2", "S1", Sheets.excused("无"), "3", Sheets.points("4"));
        MemberSheet other = Sheets.member("r2", "1", Sheets.points("50"), "3", Sheets.points("4"));

        assertThat(rubric.score(Sheets.members(first, second))
                        .group("S1")
                        .orElseThrow()
                        .state())
                .isEqualTo(State.NOT_APPLICABLE);
        assertThat(rubric.score(Sheets.members(first)).missing()).containsExactly("1", "2", "3");
        assertThat(Look.faults(rubric.score(Sheets.members(first, other)))).containsExactly("group-not-unanimous");
    }

    @Test
    void spreadBeyondTheToleranceIsSaidAndHoldsNothing() {
        Result result = score(Bodies.tolerant("10"), gives("r1", "80"), gives("r2", "95"));

        assertThat(Look.points(result, "1")).isEqualTo("87.50");
        assertThat(Look.line(result, "1").spread()).contains(Exact.of(15));
        assertThat(Look.words(Look.line(result, "1"))).endsWith("分差 15.00，超过 10.00，需要复议");
        assertThat(Look.words(Look.line(score(Bodies.tolerant("15"), gives("r1", "80"), gives("r2", "95")), "1")))
                .doesNotContain("分差");
    }

    @Test
    void eachMembersOwnReckoningIsKept() {
        Result result = score(Bodies.panel(), gives("r1", "80"), gives("r2", "90"));

        assertThat(Look.line(result, "1").trace().voices().get("r2").words(Locale.CHINA))
                .isEqualTo("评 90.00（满分 100）");
    }
}
