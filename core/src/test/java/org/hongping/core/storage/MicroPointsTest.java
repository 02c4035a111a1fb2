package org.hongping.core.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MicroPointsTest {
    @Test
    void millionthsAreExact() {
        assertThat(MicroPoints.of(new BigDecimal("2.755"))).isEqualTo(2_755_000);
        assertThat(MicroPoints.points(2_755_000)).isEqualByComparingTo("2.755");
    }

    @Test
    void aSeventhDecimalIsRefused() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> MicroPoints.of(new BigDecimal("0.0000001")));
    }
}
