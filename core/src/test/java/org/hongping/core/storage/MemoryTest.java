package org.hongping.core.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.hongping.core.storage.DatabaseConfig.SqliteFile;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MemoryTest {
    @RegisterExtension
    final StorageExtension database = new StorageExtension();

    private final AtomicInteger reads = new AtomicInteger();
    private Storage storage;
    private Memory<String, Long> memory;
    private Recent<String, Long> recent;

    @BeforeEach
    void makeTables() {
        storage = database.storage();
        storage.change(handle -> {
            handle.execute("create table counter (name text primary key, counted bigint not null)");
            handle.execute("create table other (name text primary key)");
            handle.execute("insert into counter values ('a', 1), ('b', 2)");
        });
        memory = storage.memory(10, List.of("counter"));
        recent = storage.recent(10, List.of("counter"));
    }

    @Test
    void whatWasReadIsNotReadAgain() {
        assertThat(remembered("a")).isEqualTo(1);
        storage.change(handle -> handle.execute("insert into other values ('x')"));

        assertThat(remembered("a")).isEqualTo(1);
        assertThat(reads).hasValue(1);
    }

    @Test
    void aWriteToItsTableIsSeen() {
        remembered("a");

        storage.change(handle -> handle.execute("update counter set counted = 5 where name = 'a'"));

        assertThat(remembered("a")).isEqualTo(5);
    }

    @Test
    void aStatementThatIsNotUnderstoodMakesItReadAgain() {
        remembered("a");

        storage.change(handle -> handle.execute(
                "with more as (select 7 as counted) update counter set counted = (select counted from more)"));

        assertThat(remembered("a")).isEqualTo(7);
    }

    @Test
    void aChangeInStepIsRememberedAndLeavesOthersStanding() {
        remembered("a");
        remembered("b");

        storage.change(handle ->
                memory.change("a", 9L, () -> handle.execute("update counter set counted = 9 where name = 'a'")));

        assertThat(remembered("a")).isEqualTo(9);
        assertThat(remembered("b")).isEqualTo(2);
        assertThat(reads).hasValue(2);
        assertThat(storage.<Long, RuntimeException>read(handle -> counted(handle, "a")))
                .isEqualTo(9);
    }

    @Test
    void aChangeThatCameToNothingIsNotRemembered() {
        remembered("a");

        assertThatThrownBy(() -> storage.change(handle -> {
                    memory.change("a", 9L, () -> handle.execute("update counter set counted = 9 where name = 'a'"));
                    throw new IllegalStateException("refused");
                }))
                .hasMessage("refused");

        assertThat(remembered("a")).isEqualTo(1);
    }

    @Test
    void whatAWorkReadsOfItsOwnAndTakesBackIsNotRemembered() {
        assertThatThrownBy(() -> storage.change(handle -> {
                    handle.execute("update counter set counted = 9 where name = 'a'");
                    memory.get("a", () -> counted(handle, "a"));
                    throw new IllegalStateException("refused");
                }))
                .hasMessage("refused");

        assertThat(remembered("a")).isEqualTo(1);
    }

    @Test
    void whatAnotherProgramWritesIsSeen() {
        remembered("a");

        try (Storage other = Storage.open(new SqliteFile(database.folder().resolve("hongping.db")))) {
            other.change(handle -> handle.execute("update counter set counted = 6 where name = 'a'"));
        }

        assertThat(remembered("a")).isEqualTo(6);
    }

    @Test
    void itHoldsNoMoreThanItShould() {
        Memory<Integer, Integer> small = storage.memory(2, List.of("counter"));

        storage.change(handle -> {
            for (int key = 0; key < 3; key++) {
                int number = key;
                small.get(key, () -> number);
            }
            small.get(0, reads::incrementAndGet);
            small.get(2, reads::incrementAndGet);
        });

        assertThat(reads).hasValue(1);
    }

    @Test
    void whatWasReadAMomentAgoStandsUntilItIsWritten() {
        assertThat(justRead("a")).isEqualTo(1);
        assertThat(justRead("a")).isEqualTo(1);
        assertThat(reads).hasValue(1);

        storage.change(handle -> handle.execute("update counter set counted = 4 where name = 'a'"));

        assertThat(justRead("a")).isEqualTo(4);
    }

    @Test
    void aReadThatBeganBeforeTheCommitIsNotKeptForAfterIt() {
        recent.get("a", () -> {
            long before = storage.<Long, RuntimeException>read(handle -> counted(handle, "a"));
            storage.change(handle -> handle.execute("update counter set counted = 4 where name = 'a'"));
            return before;
        });

        assertThat(justRead("a")).isEqualTo(4);
    }

    private long remembered(String name) {
        return storage.<Long, RuntimeException>write(handle -> memory.get(name, () -> {
            reads.incrementAndGet();
            return counted(handle, name);
        }));
    }

    private long justRead(String name) {
        return recent.get(name, () -> {
            reads.incrementAndGet();
            return storage.<Long, RuntimeException>read(handle -> counted(handle, name));
        });
    }

    private static long counted(Handle handle, String name) {
        return handle.createQuery("select counted from counter where name = :name")
                .bind("name", name)
                .mapTo(Long.class)
                .one();
    }
}
