package org.hongping.core.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {
    @Test
    void anIdIsAVersionSevenUuid() {
        UUID id = UUID.fromString(new Ids().next());

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void anIdBeginsWithItsMillisecond() {
        Ids ids = new Ids(InstantSource.fixed(Instant.ofEpochMilli(0x0123456789abL)), new Random(1));

        assertThat(ids.next()).startsWith("01234567-89ab-7");
    }

    @Test
    void noTwoAreTheSame() {
        assertThat(Stream.generate(new Ids()::next).limit(10_000)).doesNotHaveDuplicates();
    }
}
