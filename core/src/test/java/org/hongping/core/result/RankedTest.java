package org.hongping.core.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RankedTest {
    @Test
    void aSpreadIsOnlyTooWideAboveWhatTheRubricStates() {
        Tolerance five = new Tolerance(Optional.of(new BigDecimal("5")));

        assertThat(five.isExceededBy(new BigDecimal("5.00"))).isFalse();
        assertThat(five.isExceededBy(new BigDecimal("5.01"))).isTrue();
        assertThat(new Tolerance(Optional.empty()).isExceededBy(new BigDecimal("40")))
                .isFalse();
    }
}
