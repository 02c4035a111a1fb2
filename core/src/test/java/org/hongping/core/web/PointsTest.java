package org.hongping.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointsTest {
    @ParameterizedTest
    @CsvSource({
        "63.5, 63.50",
        "63.50, 63.50",
        "0.00, 0.00",
        "0, 0.00",
        "00.50, 0.50",
        "0100.00, 100.00",
        "100, 100.00",
        "2.755, 2.755",
        "2.7550, 2.755",
        "-1.00, -1.00",
        "1e2, 100.00",
        ".50, 0.50",
    })
    void pointsHaveTwoDecimalsAtLeast(String text, String written) {
        assertThat(Points.of(text)).isEqualTo(written);
        assertThat(Points.of(new BigDecimal(text))).isEqualTo(written);
    }

    @Test
    void whatIsTakenOffHasItsSignUnlessItIsNothing() {
        assertThat(Points.taken("8.00")).isEqualTo("-8.00");
        assertThat(Points.taken(Optional.of("2.5"))).isEqualTo("-2.50");
        assertThat(Points.taken("0.00")).isEqualTo("0.00");
        assertThat(Points.taken(Optional.empty())).isEqualTo("—");
    }

    @Test
    void whatIsNotThereIsADash() {
        assertThat(Points.of(Optional.empty())).isEqualTo("—");
        assertThat(Points.of(Optional.of("4.5"))).isEqualTo("4.50");
    }
}
