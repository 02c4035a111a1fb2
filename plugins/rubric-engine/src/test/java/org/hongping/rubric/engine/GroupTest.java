package org.hongping.rubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.hongping.rubric.Aggregate;
import org.hongping.rubric.Group;
import org.hongping.rubric.Rounding;
import org.hongping.rubric.exact.Exact;
import org.junit.jupiter.api.Test;

class GroupTest {
    private static final ScoreSheet FOUR_AND_ONE = Sheets.answers("1", Sheets.points("4"), "2", Sheets.points("1"));

    private static Group pair() {
        return Groups.group("S1", Lines.judged("1", "5"), Lines.judged("2", "10"));
    }

    private static GroupScore score(Group group) {
        return RubricBuilder.aRubric(group).score(FOUR_AND_ONE).group("S1").orElseThrow();
    }

    private static String points(Group group) {
        return score(group).points().orElseThrow().text();
    }

    @Test
    void aSumAddsPointsAndMaxima() {
        assertThat(points(pair())).isEqualTo("5.00");
        assertThat(score(pair()).max()).isEqualTo(Exact.of(15));
        assertThat(score(pair()).trace().words(Locale.CHINA)).isEqualTo("合计 5.00");
    }

    @Test
    void aMeanDividesByTheirNumber() {
        Group mean = Groups.by(Aggregate.MEAN, pair());

        assertThat(points(mean)).isEqualTo("2.50");
        assertThat(score(mean).max()).isEqualTo(Exact.of("7.5"));
    }

    @Test
    void aWeightedMeanWeighs() {
        Group weighted = Groups.by(
                Aggregate.WEIGHTED_MEAN,
                Groups.group(
                        "S1",
                        Lines.weighing("0.6", Lines.judged("1", "5")),
                        Lines.weighing("0.2", Lines.judged("2", "10"))));

        assertThat(points(weighted)).isEqualTo("3.25");
        assertThat(score(weighted).max()).isEqualTo(Exact.of("6.25"));
    }

    @Test
    void theLeastDecides() {
        Group least = Groups.by(Aggregate.MIN, pair());

        assertThat(points(least)).isEqualTo("1.00");
        assertThat(score(least).max()).isEqualTo(Exact.of(5));
    }

    @Test
    void parallelTotalsHaveNoFigureOfTheirOwn() {
        Result result = RubricBuilder.aRubric(Groups.by(Aggregate.NONE, pair()), Lines.judged("3", "5"))
                .score(Sheets.answers("1", Sheets.points("4"), "2", Sheets.points("1"), "3", Sheets.points("5")));

        assertThat(result.group("S1").orElseThrow().points()).isEmpty();
        assertThat(result.group("S1").orElseThrow().state()).isEqualTo(State.SCORED);
        assertThat(Look.total(result)).isEqualTo("5.00");
    }

    @Test
    void aRootOfParallelTotalsHasNoTotal() {
        Result result = RubricBuilder.aRubric()
                .rootedIn(Groups.by(Aggregate.NONE, Groups.root(pair())))
                .score(FOUR_AND_ONE);

        assertThat(result.complete()).isTrue();
        assertThat(result.total()).isEmpty();
        assertThat(result.rawTotal()).isEmpty();
    }

    @Test
    void theCapCutsAndIsTheMaximum() {
        GroupScore capped = score(Groups.cap("4.5", pair()));

        assertThat(capped.points()).contains(Exact.of("4.5"));
        assertThat(capped.max()).isEqualTo(Exact.of("4.5"));
        assertThat(capped.trace().words(Locale.CHINA)).isEqualTo("合计 5.00；合计 5.00，按上限 4.50 计");
    }

    @Test
    void aMaximumMayBeDeclared() {
        assertThat(score(Groups.max("12", Groups.cap("14", pair()))).max()).isEqualTo(Exact.of(12));
    }

    @Test
    void startComesBeforeFloorAndFloorBeforeCap() {
        assertThat(points(Groups.start("10", pair()))).isEqualTo("15.00");
        assertThat(points(Groups.floor("7", pair()))).isEqualTo("7.00");
        assertThat(points(Groups.cap("6", Groups.floor("7", pair())))).isEqualTo("6.00");
        assertThat(points(Groups.floor("11", Groups.start("10", pair())))).isEqualTo("15.00");
    }

    @Test
    void groupsNest() {
        Group outer = Groups.cap(
                "6", Groups.group("S0", Groups.cap("3", pair()), Groups.group("S2", Lines.judged("3", "5"))));
        Result result = RubricBuilder.aRubric(outer)
                .score(Sheets.answers("1", Sheets.points("4"), "2", Sheets.points("1"), "3", Sheets.points("2.5")));

        assertThat(result.group("S1").orElseThrow().points()).contains(Exact.of(3));
        assertThat(Look.total(result)).isEqualTo("5.50");
    }

    @Test
    void aGroupMayBeRounded() {
        Group mean = Groups.by(
                Aggregate.MEAN,
                Groups.group("S1", Lines.judged("1", "5"), Lines.judged("2", "5"), Lines.judged("3", "5")));
        Result result = RubricBuilder.aRubric(mean)
                .rounding(new Rounding(Optional.of(2), Optional.of(1), Optional.empty()))
                .score(Sheets.answers("1", Sheets.points("4"), "2", Sheets.points("1"), "3", Sheets.points("0")));

        assertThat(Look.total(result)).isEqualTo("1.70");
        assertThat(result.group("S1").orElseThrow().trace().words(Locale.CHINA))
                .isEqualTo("平均 1.666667；1.666667 四舍五入为 1.70");
    }

    @Test
    void whatIsOpenCountsNothingYet() {
        Result result =
                RubricBuilder.aRubric(Groups.by(Aggregate.MEAN, pair())).score(Sheets.answers("1", Sheets.points("4")));

        assertThat(result.group("S1").orElseThrow().state()).isEqualTo(State.MISSING);
        assertThat(result.partialTotal()).isEqualTo(Exact.of(2));
    }

    @Test
    void aGroupOfNothingIsNothing() {
        Result result = RubricBuilder.aRubric(Groups.group("S1")).score(ScoreSheet.empty());

        assertThat(Look.total(result)).isEqualTo("0.00");
    }
}
