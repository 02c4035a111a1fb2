package org.hongping.core.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ManagementTest {
    private static final LocalDate FIRST = LocalDate.of(2021, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2023, 12, 31);

    @Test
    void firstAndLastDayBothCount() {
        Management management = management(Optional.of(LAST));
        assertThat(management.covers(FIRST)).isTrue();
        assertThat(management.covers(LAST)).isTrue();
    }

    @Test
    void theDaysAroundDoNot() {
        Management management = management(Optional.of(LAST));
        assertThat(management.covers(FIRST.minusDays(1))).isFalse();
        assertThat(management.covers(LAST.plusDays(1))).isFalse();
    }

    @Test
    void managementWithoutAnEndGoesOn() {
        assertThat(management(Optional.empty()).covers(LAST.plusYears(50))).isTrue();
    }

    @Test
    void nobodyEndsBeforeBeginning() {
        assertThatThrownBy(() -> management(Optional.of(FIRST.minusDays(1)))).hasMessageContaining("2021-02-28");
    }

    private static Management management(Optional<LocalDate> until) {
        return new Management(new EstateId("e"), new EnterpriseId("p"), FIRST, until, 1);
    }
}
