package org.hongping.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.hongping.plugin.RubricRevision;
import org.hongping.proof.Comparison.Outcome;
import org.hongping.proof.naive.Table;
import org.hongping.proof.naive.Verdict;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The engine with the shipped rubrics agrees with the second scorer on every random sheet. */
class SecondScorerTest {
    private static final long SEED = Long.getLong("hongping.proof.seed", 20220501L);
    private static final long SHEETS = Long.getLong("hongping.proof.sheets", 100_000L);
    private static final int SHOWN = 3;
    private static final int ENOUGH_TO_SEE_EVERYTHING = 5_000;

    private static final Map<String, RubricRevision> SHIPPED = Bundle.shipped();

    @BeforeAll
    static void saySeed() {
        System.out.printf("second scorer: %d sheets from seed %d%n", SHEETS, SEED);
    }

    @Test
    void everyShippedRubricIsScoredTwice() {
        assertThat(Published.tables()).extracting(Table::id).containsExactlyInAnyOrderElementsOf(SHIPPED.keySet());
    }

    @TestFactory
    Stream<DynamicTest> bothScorersAgreeOn() {
        List<Table> tables = Published.tables();
        long each = (SHEETS + tables.size() - 1) / tables.size();
        return tables.stream()
                .map(table -> DynamicTest.dynamicTest(
                        table.id(), () -> agree(table, outcomes(Comparison.of(table, SHIPPED), each))));
    }

    private static List<Outcome> outcomes(Comparison comparison, long sheets) {
        return LongStream.range(0, sheets)
                .parallel()
                .mapToObj(sheet -> comparison.of(SEED + sheet))
                .toList();
    }

    private static void agree(Table table, List<Outcome> outcomes) {
        List<Verdict> verdicts = outcomes.stream().map(Outcome::second).toList();
        List<String> disagreements = outcomes.stream()
                .flatMap(outcome -> outcome.disagreement().stream())
                .toList();
        int lines =
                verdicts.stream().mapToInt(verdict -> verdict.lines().size()).sum();
        System.out.printf(
                "second scorer: %-20s %7d sheets, %8d lines compared, disagreements %d%n",
                table.id(), outcomes.size(), lines, disagreements.size());
        assertThat(disagreements.stream().limit(SHOWN)).isEmpty();
        if (outcomes.size() >= ENOUGH_TO_SEE_EVERYTHING) {
            assertThat(new Seen(verdicts).lacks(table)).isEmpty();
        }
    }
}
