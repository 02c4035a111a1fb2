package org.hongping.rubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hongping.rubric.CountTiers;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Chengdu 4.1 line 2.1 (1, 2, 3, 4 and more give 2, 4, 8, 10) and Shenzhen item 11 (a tier with a condition). */
class CountTiersTest {
    private final Criterion ladder = Lines.line(
            "2.1",
            "10",
            Rules.countTiers(
                    Rules.checks("hall", "equipment", "posts", "notice", "culture"),
                    Rules.tier(1, "2"),
                    Rules.tier(2, "4"),
                    Rules.tier(3, "8"),
                    Rules.tier(4, "10")));
    private final Criterion events = Lines.line(
            "11",
            "3",
            new CountTiers(
                    List.of(),
                    Rules.checks("good-effect"),
                    List.of(Rules.tier(2, "1"), Rules.tier(3, "2"), Rules.tier(4, "3", "good-effect"))));

    @ParameterizedTest
    @CsvSource({"0,0.00", "1,2.00", "2,4.00", "3,8.00", "4,10.00", "5,10.00"})
    void everyTierBeginsAtItsCount(String count, String points) {
        assertThat(Look.points(ladder, Sheets.count(count))).isEqualTo(points);
    }

    @Test
    void ticksAreCounted() {
        LineScore line = Look.score(ladder, Sheets.ticked("notice", "hall"));

        assertThat(Look.points(line)).isEqualTo("4.00");
        assertThat(line.trace().chosen()).contains("2");
        assertThat(Look.words(line)).isEqualTo("勾选 2 项（项hall、项notice），达到“2 项”档，得 4.00");
    }

    @Test
    void noTickIsZero() {
        LineScore line = Look.score(ladder, Sheets.ticked());

        assertThat(Look.points(line)).isEqualTo("0.00");
        assertThat(line.trace().chosen()).contains("0");
        assertThat(Look.words(line)).isEqualTo("没有符合的项，得 0.00");
    }

    @ParameterizedTest
    @CsvSource({"1,0.00", "2,1.00", "3,2.00", "4,2.00", "9,2.00"})
    void aTierThatRequiresAConditionIsClosedWithoutIt(String count, String points) {
        assertThat(Look.points(events, Sheets.count(count))).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"3,2.00", "4,3.00"})
    void aTierThatRequiresAConditionIsOpenWithIt(String count, String points) {
        Value answer = Sheets.fields("count", Value.figure(count), "conditions", Sheets.ids("good-effect"));

        assertThat(Look.points(events, answer)).isEqualTo(points);
    }

    @Test
    void belowTheFirstTierIsSaid() {
        assertThat(Look.words(Look.score(events, Sheets.count("1")))).isEqualTo("共 1 项，未达到最低档，得 0.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"6", "-1"})
    void noMoreCanBeCountedThanIsListed(String count) {
        assertThat(Look.faults(ladder, Sheets.count(count))).containsExactly("out-of-range");
    }

    @Test
    void aCountIsWhole() {
        assertThat(Look.faults(ladder, Sheets.count("2.5"))).containsExactly("not-whole");
    }

    @Test
    void aBareCountIsBoundedToo() {
        assertThat(Look.points(events, Sheets.count("999999"))).isEqualTo("2.00");
        assertThat(Look.faults(events, Sheets.count("1000000"))).containsExactly("out-of-range");
    }

    @Test
    void eitherTicksOrACountNotBoth() {
        Value both = Sheets.fields("checks", Sheets.ids("hall"), "count", Value.figure("1"));

        assertThat(Look.faults(ladder, both)).containsExactly("both");
        assertThat(Look.faults(ladder, Sheets.fields())).containsExactly("field-missing");
    }

    @Test
    void whatIsNotListedCannotBeTicked() {
        assertThat(Look.faults(events, Sheets.ticked("a"))).contains("unknown-field");
        assertThat(Look.faults(ladder, Sheets.ticked("hall", "hall"))).containsExactly("twice");
        assertThat(Look.faults(ladder, Sheets.ticked("flag"))).containsExactly("unknown-id");
    }

    @Test
    void unknownAndRepeatedConditionsAreRefused() {
        Value unknown = Sheets.fields("count", Value.figure("4"), "conditions", Sheets.ids("big"));
        Value undeclared = Sheets.fields("count", Value.figure("4"), "conditions", Sheets.ids());

        assertThat(Look.faults(events, unknown)).containsExactly("unknown-id");
        assertThat(Look.faults(ladder, undeclared)).containsExactly("unknown-field");
    }
}
