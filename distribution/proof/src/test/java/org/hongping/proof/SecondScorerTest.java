package org.hongping.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.hongping.plugin.RubricRevision;
import org.hongping.proof.naive.Table;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The engine with the shipped rubrics agrees with the second scorer on every random sheet. */
class SecondScorerTest {
    private static final long SEED = Long.getLong("hongping.proof.seed", 20220501L);
    private static final long SHEETS = Long.getLong("hongping.proof.sheets", 100_000L);
    private static final long AT_ONCE = 2_000;
    private static final long ENOUGH_TO_SEE_EVERYTHING = 5_000;

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
        return tables.stream().map(table -> DynamicTest.dynamicTest(table.id(), () -> agree(table, each)));
    }

    private static void agree(Table table, long sheets) {
        Comparison comparison = Comparison.of(table, SHIPPED);
        Agreement agreement = new Agreement();
        for (long first = 0; first < sheets; first += AT_ONCE) {
            LongStream.range(first, Math.min(sheets, first + AT_ONCE))
                    .parallel()
                    .mapToObj(sheet -> comparison.of(SEED + sheet))
                    .toList()
                    .forEach(agreement::add);
        }
        System.out.printf("second scorer: %-20s %s%n", table.id(), agreement);
        assertThat(agreement.disagreements()).isEmpty();
        if (sheets >= ENOUGH_TO_SEE_EVERYTHING) {
            assertThat(agreement.seen().lacks(table)).isEmpty();
        }
    }
}
