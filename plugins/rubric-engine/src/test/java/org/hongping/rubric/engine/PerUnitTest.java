package org.hongping.rubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.hongping.rubric.Criterion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Chengdu 4.1 line 1.3 (2 each, at most 4) and Shenzhen item 25 (1 for every full 10,000 yuan, at most 3). */
class PerUnitTest {
    private final Criterion each = Lines.line("1.3", "4", Rules.perUnit("1", "2"));
    private final Criterion money = Lines.line("25", "3", Rules.perUnit("10000", "1"));

    @ParameterizedTest
    @CsvSource({"0,0.00", "1,2.00", "2,4.00", "3,4.00"})
    void everyUnitGivesItsRateUpToTheMaximum(String quantity, String points) {
        assertThat(Look.points(each, Sheets.quantity(quantity))).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"9999.99,0.00", "10000,1.00", "29999,2.00", "30000,3.00", "10000000,3.00", "999999999999999999,3.00"})
    void onlyFullUnitsCount(String quantity, String points) {
        assertThat(Look.points(money, Sheets.quantity(quantity))).isEqualTo(points);
    }

    @Test
    void theTraceShowsTheCut() {
        assertThat(Look.words(Look.score(each, Sheets.quantity("3"))))
                .isEqualTo("3 项，每满 1 项 得 2 分，得 6.00；合计 6.00，按上限 4.00 计");
    }

    @Test
    void lessThanNothingIsRefused() {
        assertThat(Look.faults(each, Sheets.quantity("-1"))).containsExactly("negative");
    }
}
