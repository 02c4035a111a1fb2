package org.hongping.core.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class StorageTest {
    @RegisterExtension
    final StorageExtension database;

    StorageTest(TestDatabase kind) {
        database = new StorageExtension(kind);
    }

    @BeforeEach
    void makeTable() {
        database.storage().change(handle -> {
            handle.execute("create table counter (name text primary key, counted bigint not null)");
            handle.execute("insert into counter values ('clicks', 0)");
        });
    }

    @Test
    void fiftyConcurrentWritersLoseNothing() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(50);
        var start = new CountDownLatch(1);

        List<Future<Long>> counted = IntStream.range(0, 50)
                .mapToObj(writer -> writers.submit(() -> {
                    start.await();
                    return database.storage().write(StorageTest::readThenWrite);
                }))
                .toList();
        start.countDown();
        writers.shutdown();

        assertThat(writers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        assertThat(counted.stream().map(StorageTest::result).sorted().toList())
                .isEqualTo(IntStream.rangeClosed(1, 50).mapToObj(Long::valueOf).toList());
        assertThat(clicks()).isEqualTo(50);
    }

    @Test
    void aFailingWorkRollsBackAlone() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(20);
        var start = new CountDownLatch(1);

        List<Future<Long>> outcomes = IntStream.range(0, 20)
                .mapToObj(writer -> writers.submit(() -> {
                    start.await();
                    return database.storage().write(handle -> {
                        long counted = readThenWrite(handle);
                        if (writer % 2 == 0) {
                            throw new IllegalArgumentException("writer " + writer);
                        }
                        return counted;
                    });
                }))
                .toList();
        start.countDown();
        writers.shutdown();

        assertThat(writers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        assertThat(outcomes).filteredOn(outcome -> failed(outcome)).hasSize(10);
        assertThat(clicks()).isEqualTo(10);
    }

    @Test
    void aWorkThatBreaksAConstraintLeavesNothingBehind() {
        assertThatThrownBy(() -> database.storage().change(handle -> {
                    readThenWrite(handle);
                    handle.execute("insert into counter values ('clicks', 7)");
                }))
                .hasStackTraceContaining("counter");

        assertThat(clicks()).isZero();
        assertThat(database.storage().write(StorageTest::readThenWrite)).isEqualTo(1);
    }

    @Test
    void theCallersOwnExceptionComesOut() {
        var mine = new IOException("disk of the caller");

        assertThatThrownBy(() -> database.storage().change(handle -> {
                    throw mine;
                }))
                .isSameAs(mine);
    }

    @Test
    void readsSeeCommittedWorkOnly() {
        database.storage().change(handle -> {
            readThenWrite(handle);
            long meanwhile = elsewhere(this::clicks);
            assertThat(meanwhile).isZero();
        });

        assertThat(clicks()).isEqualTo(1);
    }

    @Test
    void aReadIsOfOneMoment() {
        long difference = database.storage().read(handle -> {
            long before = clicks(handle);
            elsewhere(() -> database.storage().write(StorageTest::readThenWrite));
            return clicks(handle) - before;
        });

        assertThat(difference).isZero();
    }

    @Test
    void aReadCannotWrite() {
        assertThatThrownBy(() -> database.storage().read(StorageTest::readThenWrite))
                .hasMessageMatching("(?s).*(readonly|read-only).*");
    }

    @Test
    void aUnitOfWorkInsideAnotherIsRefused() {
        assertThatThrownBy(() ->
                        database.storage().change(handle -> database.storage().write(StorageTest::readThenWrite)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("inside a unit of work");
        assertThatThrownBy(() -> database.storage().change(handle -> clicks()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void committedWorkIsThereAfterAReopening() {
        database.storage().write(StorageTest::readThenWrite);

        database.reopened();

        assertThat(clicks()).isEqualTo(1);
    }

    @Test
    void aClosedStorageRefusesWork() {
        database.storage().close();

        assertThatThrownBy(() -> database.storage().write(StorageTest::readThenWrite))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }

    private static long readThenWrite(Handle handle) {
        long next = clicks(handle) + 1;
        handle.execute("update counter set counted = ? where name = 'clicks'", next);
        return next;
    }

    private static long clicks(Handle handle) {
        return handle.createQuery("select counted from counter where name = 'clicks'")
                .mapTo(Long.class)
                .one();
    }

    private long clicks() {
        return database.storage().read(handle -> clicks(handle));
    }

    /** Asks from another thread, as another request would. */
    private static <T> T elsewhere(Callable<T> question) {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            return result(other.submit(question));
        } finally {
            other.shutdown();
        }
    }

    private static boolean failed(Future<?> outcome) {
        try {
            outcome.get();
            return false;
        } catch (ExecutionException failure) {
            return true;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
