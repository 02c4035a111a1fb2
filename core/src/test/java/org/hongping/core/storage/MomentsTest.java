package org.hongping.core.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class MomentsTest {
    @Test
    void everyMomentIsWrittenInTwentyFourCharacters() {
        assertThat(Moments.text(Instant.EPOCH)).isEqualTo("1970-01-01T00:00:00.000Z");
        assertThat(Moments.text(Instant.parse("2026-11-21T03:14:15.123456789Z")))
                .isEqualTo("2026-11-21T03:14:15.123Z");
    }

    @Test
    void textIsReadBack() {
        assertThat(Moments.parse("2026-11-21T03:14:15.123Z")).isEqualTo(Instant.parse("2026-11-21T03:14:15.123Z"));
    }

    @Test
    void otherShapesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Moments.parse("2026-11-21T03:14:15Z"));
        assertThatIllegalArgumentException().isThrownBy(() -> Moments.text(Instant.parse("+12026-11-21T03:14:15Z")));
    }
}
