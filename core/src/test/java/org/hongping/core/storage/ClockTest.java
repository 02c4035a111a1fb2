package org.hongping.core.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class ClockTest {
    @RegisterExtension
    final StorageExtension database;

    ClockTest(TestDatabase kind) {
        database = new StorageExtension(kind);
    }

    @Test
    void theDatabasesTimeIsTold() {
        Instant now = now();

        assertThat(now).isCloseTo(Instant.now(), within(5, ChronoUnit.SECONDS));
        assertThat(now).isEqualTo(now.truncatedTo(ChronoUnit.MILLIS));
    }

    @Test
    void timeDoesNotGoBehindTheLastAuditRow() {
        database.storage()
                .change(
                        handle -> handle.execute(
                                "insert into audit_row (chain, sequence, moment, actor, action, subject,"
                                        + " payload_hash, hash) values ('a', 1, '2126-01-01T00:00:00.000Z', '', '', '', '', '')"));

        assertThat(now()).isEqualTo("2126-01-01T00:00:00Z");
    }

    private Instant now() {
        return database.storage().read(database.storage().clock()::now);
    }
}
