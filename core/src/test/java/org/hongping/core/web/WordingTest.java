package org.hongping.core.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How points, days and moments are written. */
class WordingTest {
    @ParameterizedTest
    @CsvSource({"5, 5.00", "63.5, 63.50", "2.755, 2.755", "0.100, 0.10", "100, 100.00", "-8, -8.00", "1E+1, 10.00"})
    void pointsHaveTwoDecimalsAtLeast(String points, String text) {
        assertThat(Points.of(points)).isEqualTo(text);
        assertThat(Points.text(new BigDecimal(points))).isEqualTo(text);
    }

    @Test
    void noPointsAreADash() {
        assertThat(Points.of(Optional.empty())).isEqualTo("—");
        assertThatThrownBy(() -> Points.of(new Object())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMomentIsTheOfficesWhateverTheMachinesZone() {
        Instant evening = Instant.parse("2026-11-30T18:05:00Z");

        assertThat(OfficeTime.moment(evening)).isEqualTo("2026-12-01 02:05");
        assertThat(OfficeTime.day(evening)).isEqualTo("2026-12-01");
        assertThat(OfficeTime.time(evening)).isEqualTo("02:05");
        assertThat(OfficeTime.day(LocalDate.of(2026, 11, 3))).isEqualTo("2026-11-03");
    }
}
