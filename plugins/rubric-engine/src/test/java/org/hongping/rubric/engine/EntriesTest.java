package org.hongping.rubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hongping.rubric.Declaration;
import org.hongping.rubric.Entries;
import org.hongping.rubric.EntryItem;
import org.hongping.rubric.Value;
import org.hongping.rubric.exact.Exact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Dated entries that give and take. */
class EntriesTest {
    private static final EntryItem AWARD = new EntryItem(
            "award",
            "表彰",
            BigDecimal.ONE,
            BigDecimal.valueOf(3),
            false,
            Optional.of(new BigDecimal("4")),
            Optional.of(24));
    private static final EntryItem TALK =
            new EntryItem("talk", "宣讲", BigDecimal.ONE, BigDecimal.ONE, false, Optional.empty(), Optional.empty());
    private static final EntryItem FINE = new EntryItem(
            "fine", "处罚", BigDecimal.valueOf(2), BigDecimal.valueOf(2), true, Optional.empty(), Optional.empty());

    private static Result score(Value... entries) {
        return scoreOn(Map.of("asOf", Value.text("2022-11-01")), entries);
    }

    private static Result scoreOn(Map<String, Value> input, Value... entries) {
        return RubricBuilder.aRubric(
                        Lines.line("1", "6", new Entries(List.of(AWARD, TALK, FINE), Optional.of(new BigDecimal("5")))))
                .asking("asOf", Declaration.Type.DATE)
                .score(Sheets.answers("1", Sheets.fields("entries", Value.items(entries)))
                        .withInput(input));
    }

    private static Value award(String points, String date) {
        return Sheets.fields("item", Value.text("award"), "points", Value.figure(points), "date", Value.text(date));
    }

    private static Value talk(Object... more) {
        Map<String, Value> entry = new LinkedHashMap<>(Sheets.fields(more).fields());
        entry.put("item", Value.text("talk"));
        return new Value.Fields(entry);
    }

    private static Value fine() {
        return Sheets.fields("item", Value.text("fine"));
    }

    private static void assertPoints(String points, Result result) {
        assertThat(Look.line(result, "1").points()).contains(Exact.of(points));
    }

    @Test
    void entriesAddUpAndAreTakenAway() {
        Result result = score(award("2.5", "2022-01-01"), talk(), fine());

        assertPoints("1.5", result);
        assertThat(Look.line(result, "1").trace().words(Locale.ENGLISH))
                .isEqualTo("表彰: 1 entries, 1 count, give 2.50; 宣讲: 1 entries, 1 count, give 1.00; "
                        + "处罚: 1 entries, 1 count, take 2.00");
    }

    @Test
    void noEntriesAreZero() {
        assertPoints("0", score());
    }

    @Test
    void whatIsTakenAwayMayGoBelowZero() {
        assertPoints("-4", score(fine(), fine()));
    }

    @Test
    void anItemIsCutAtItsCapAndTheLineAtTheRules() {
        assertPoints("4", score(award("3", "2022-01-01"), award("3", "2022-02-01")));
        assertPoints("5", score(award("3", "2022-01-01"), award("3", "2022-02-01"), talk(), talk()));
    }

    @Test
    void aCountMultiplies() {
        assertPoints("3", score(talk("count", Value.figure("3"))));
    }

    @ParameterizedTest
    @CsvSource({
        "2020-11-01, 2",
        "2020-10-31, 0",
        "2022-11-01, 2",
        "2022-11-02, 0",
    })
    void anEntryCountsForItsMonthsThatDayIncluded(String date, String points) {
        assertPoints(points, score(award("2", date)));
    }

    @ParameterizedTest
    @CsvSource({"2022-11-01, 1", "2022-10-31, 0"})
    void anEntryCountsUntilItsLastDay(String validUntil, String points) {
        assertPoints(points, score(talk("validUntil", Value.text(validUntil))));
    }

    @Test
    void ofTheSameThingTheMostCounts() {
        Value bronze = Sheets.fields(
                "item",
                Value.text("award"),
                "points",
                Value.figure("1"),
                "date",
                Value.text("2022-01-01"),
                "same",
                Value.text("花园"));
        Value gold = Sheets.fields(
                "item",
                Value.text("award"),
                "points",
                Value.figure("3"),
                "date",
                Value.text("2022-02-01"),
                "same",
                Value.text("花园"));

        assertPoints("3", score(bronze, gold));
        assertPoints("3", score(gold, bronze));
    }

    @Test
    void withoutADayADatedEntryIsUndetermined() {
        Result result = scoreOn(Map.of(), award("2", "2022-01-01"));

        assertThat(Look.line(result, "1").state()).isEqualTo(State.UNDETERMINED);
        assertThat(result.missing()).containsExactly("1");
        assertPoints("1", scoreOn(Map.of(), talk()));
    }

    static Stream<Value> strangeEntries() {
        return Stream.of(
                Value.text("award"),
                Sheets.fields("points", Value.figure("2")),
                Sheets.fields("item", Value.text("prize")),
                Sheets.fields("item", Value.text("award"), "points", Value.figure("2")),
                award("3.01", "2022-01-01"),
                award("0.99", "2022-01-01"),
                award("2.001", "2022-01-01"),
                award("2", "2022-02-30"),
                talk("points", Value.figure("2")),
                talk("count", Value.figure("1.5")),
                talk("count", Value.figure("-1")),
                talk("same", Value.text(" ")),
                talk("validUntil", Value.text("soon")),
                talk("reason", Value.figure("1")),
                talk("where", Value.text("here")));
    }

    @ParameterizedTest
    @MethodSource("strangeEntries")
    void aStrangeEntryIsRefused(Value entry) {
        Result result = score(talk(), entry);

        assertThat(Look.line(result, "1").state()).isEqualTo(State.REFUSED);
        assertThat(result.problemsAt("1")).isNotEmpty();
    }

    @Test
    void entriesAreAList() {
        Result result = RubricBuilder.aRubric(Lines.line("1", "6", new Entries(List.of(TALK), Optional.empty())))
                .score(Sheets.answers("1", Sheets.fields("entries", Value.text("talk"))));

        assertThat(Look.line(result, "1").state()).isEqualTo(State.REFUSED);
    }

    @Test
    void withoutACapTheMaximumIsTheCap() {
        Result result = RubricBuilder.aRubric(Lines.line("1", "2", new Entries(List.of(TALK), Optional.empty())))
                .score(Sheets.answers("1", Sheets.fields("entries", Value.items(talk(), talk(), talk()))));

        assertPoints("2", result);
    }
}
