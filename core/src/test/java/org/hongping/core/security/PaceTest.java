package org.hongping.core.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
    private final Pace pace = new Pace(4, Duration.ofSeconds(1), Duration.ofMinutes(15));

    @Test
    void theFirstFailuresCostNothing() {
        assertThat(pace.after(4)).isEqualTo(Duration.ZERO);
    }

    @Test
    void laterOnesDoubleTheDelay() {
        assertThat(pace.after(5)).hasSeconds(1);
        assertThat(pace.after(6)).hasSeconds(2);
        assertThat(pace.after(10)).hasSeconds(32);
    }

    @Test
    void noDelayIsLongerThanTheLongest() {
        assertThat(pace.after(20)).hasMinutes(15);
        assertThat(pace.after(Long.MAX_VALUE)).hasMinutes(15);
    }
}
