package org.hongping.core.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class GroupWriterTest {
    @TempDir
    Path folder;

    private final CountedConnections connections = new CountedConnections();
    private GroupWriter writer;
    private HandleConsumer<RuntimeException> followUp = handle -> {};
    private BiConsumer<Handle, Integer> before = (handle, number) -> {};
    private BiConsumer<Handle, Integer> then = (handle, number) -> {};

    @BeforeEach
    void open() {
        writer = new GroupWriter(
                connections.over(new Sqlite(folder.resolve("hongping.db")).connections()), Sqlite::othersWrote);
        writer.write(handle -> handle.execute("create table number (number bigint primary key)"));
        connections.commits.set(0);
    }

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void worksThatQueueUpShareACommit() throws Exception {
        List<Optional<Throwable>> failures = queueBehindASlowWork(20);

        assertThat(failures).hasSize(20).containsOnly(Optional.empty());
        assertThat(connections.commits).hasValue(1);
        assertThat(numbers()).isEqualTo(20);
    }

    @Test
    void aFailedCommitIsToldToEveryoneInItAndLeavesNothing() throws Exception {
        connections.commitsToFail.set(1);

        List<Optional<Throwable>> failures = queueBehindASlowWork(20);

        assertThat(failures)
                .hasSize(20)
                .allSatisfy(
                        failure -> assertThat(failure).get().hasToString("java.sql.SQLException: the disk is full"));
        assertThat(numbers()).isZero();
    }

    @Test
    void theNextWorkStartsOnANewConnection() {
        connections.commitsToFail.set(1);
        assertThatThrownBy(() -> writer.write(handle -> handle.execute("insert into number values (1)")))
                .hasMessageContaining("the disk is full");

        writer.write(handle -> handle.execute("insert into number values (1)"));

        assertThat(numbers()).isEqualTo(1);
        assertThat(connections.opened).hasValue(2);
    }

    @Test
    void aLostTransactionLeavesNothing() {
        assertThatThrownBy(() -> writer.write(handle -> {
                    handle.execute("insert into number values (2)");
                    return handle.execute("rollback");
                }))
                .isNotNull();

        writer.write(handle -> handle.execute("insert into number values (1)"));

        assertThat(numbers()).isEqualTo(1);
    }

    @Test
    void whatFollowsIsDoneOnceForAllThatShareACommit() throws Exception {
        followUp = handle -> handle.execute("insert into number values (1000)");

        List<Optional<Throwable>> failures = queueBehindASlowWork(20);

        assertThat(failures).hasSize(20).containsOnly(Optional.empty());
        assertThat(numbers()).isEqualTo(21);
    }

    @Test
    void whatCannotFollowFailsOnlyTheWorkItFollowsFrom() throws Exception {
        followUp = handle -> {
            if (has(handle, 7)) {
                throw new IllegalStateException("no figures");
            }
        };

        List<Optional<Throwable>> failures = queueBehindASlowWork(20);

        assertThat(failures)
                .filteredOn(Optional::isPresent)
                .hasSize(1)
                .allSatisfy(failure ->
                        assertThat(failure).get().hasToString("java.lang.IllegalStateException: no figures"));
        assertThat(numbers()).isEqualTo(19);
        assertThat(writer.<Boolean, RuntimeException>write(handle -> has(handle, 7)))
                .isFalse();
    }

    @Test
    void aWorkThatFailsAfterItHasWrittenTakesNoOtherAlong() throws Exception {
        then = (handle, number) -> {
            if (number == 7) {
                throw new IllegalStateException("changed its mind");
            }
        };

        List<Optional<Throwable>> failures = queueBehindASlowWork(20);

        assertThat(failures).filteredOn(Optional::isPresent).hasSize(1);
        assertThat(numbers()).isEqualTo(19);
        assertThat(writer.<Boolean, RuntimeException>write(handle -> has(handle, 7)))
                .isFalse();
    }

    @Test
    void aWorkTheDatabaseFailsTakesNoOtherAlong() throws Exception {
        before = (handle, number) -> {
            if (number == 7) {
                handle.createQuery("select * from nowhere").mapToMap().list();
            }
        };

        List<Optional<Throwable>> failures = queueBehindASlowWork(20);

        assertThat(failures)
                .filteredOn(Optional::isPresent)
                .hasSize(1)
                .allSatisfy(failure -> assertThat(failure).get().asString().contains("no such table: nowhere"));
        assertThat(numbers()).isEqualTo(19);
    }

    @Test
    void aRefusalBeforeAnythingIsWrittenCostsTheOthersNothing() throws Exception {
        before = (handle, number) -> {
            if (number == 7) {
                throw new IllegalStateException("stale");
            }
        };

        List<Optional<Throwable>> failures = queueBehindASlowWork(20);

        assertThat(failures).filteredOn(Optional::isPresent).hasSize(1);
        assertThat(numbers()).isEqualTo(19);
        assertThat(connections.commits).hasValueLessThan(5);
    }

    @Test
    void aWorkThatEndsTheTransactionTakesNoOtherAlong() throws Exception {
        then = (handle, number) -> {
            if (number == 7) {
                handle.execute("rollback");
                throw new IllegalStateException("as when the disk is full");
            }
        };

        List<Optional<Throwable>> failures = queueBehindASlowWork(20);

        assertThat(failures).filteredOn(Optional::isPresent).hasSize(1);
        assertThat(numbers()).isEqualTo(19);
    }

    @Test
    void whatIsDoneSoonIsDoneOnceForAllWhoAskInThatMoment() throws Exception {
        for (int number = 0; number < 5; number++) {
            writeAhead(
                    number,
                    "same",
                    handle -> handle.execute("insert into number select max(number) + 100 from number"));
        }
        writer.settle();

        assertThat(numbers()).isEqualTo(6);
    }

    @Test
    void whatIsDoneSoonIsDoneBeforeTheNextWork() throws Exception {
        writeAhead(1, "same", handle -> handle.execute("insert into number values (1000)"));

        assertThat(writer.<Boolean, RuntimeException>write(handle -> has(handle, 1000)))
                .isTrue();
    }

    @Test
    void whatIsDoneSoonIsDoneThoughNobodyAsks() throws Exception {
        var done = new CountDownLatch(1);
        writeAhead(1, "same", handle -> done.countDown());

        assertThat(done.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whatIsDoneSoonIsDoneBeforeTheEnd() throws Exception {
        var done = new CountDownLatch(1);
        writeAhead(1, "same", handle -> done.countDown());
        writer.close();

        assertThat(done.getCount()).isZero();
    }

    @Test
    void whatCannotBeDoneSoonFailsNothingElse() throws Exception {
        writeAhead(1, "bad", handle -> {
            handle.execute("insert into number values (999)");
            throw new IllegalStateException("no figures");
        });
        writeAhead(2, "good", handle -> handle.execute("insert into number values (1000)"));
        writer.settle();

        assertThat(numbers()).isEqualTo(3);
        assertThat(writer.<Boolean, RuntimeException>write(handle -> has(handle, 1000)))
                .isTrue();
    }

    @Test
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void noErrorThereKeepsAWorkWaiting() throws Exception {
        writeAhead(1, "bad", handle -> {
            throw new StackOverflowError("too deep");
        });

        assertThat(numbers()).isEqualTo(1);
    }

    @Test
    void whoDoesNotWaitIsToldAfterTheCommitOnAnotherThread() throws Exception {
        CompletableFuture<String> told = writer.submitAhead(handle -> handle.execute("insert into number values (7)"))
                .thenApply(rows -> Thread.currentThread().getName() + " " + rows + " of " + numbers());

        assertThat(told.get(20, TimeUnit.SECONDS)).isEqualTo("database-teller 1 of 1");
    }

    @Test
    void whoDoesNotWaitIsToldWhatWentWrong() {
        CompletableFuture<Integer> told = writer.submitAhead(handle -> {
            handle.execute("insert into number values (7)");
            throw new IllegalArgumentException("not that");
        });

        assertThatThrownBy(told::join).hasCauseInstanceOf(IllegalArgumentException.class);
        assertThat(numbers()).isZero();
    }

    @Test
    void whoIsToldMayWriteAgain() throws Exception {
        CompletableFuture<Integer> told = writer.submitAhead(handle -> handle.execute("insert into number values (7)"))
                .thenApply(rows -> writer.<Integer, RuntimeException>write(
                        handle -> handle.execute("update number set number = 8")));

        assertThat(told.get(20, TimeUnit.SECONDS)).isEqualTo(1);
    }

    @Test
    void whoTakesLongToBeToldKeepsNobodyElseWaiting() throws Exception {
        var goOn = new CountDownLatch(1);
        List<CompletableFuture<Boolean>> slow = IntStream.range(
                        0, 4 * Runtime.getRuntime().availableProcessors())
                .mapToObj(
                        number -> writer.submitAhead(handle -> handle.execute("insert into number values (?)", number))
                                .thenApply(rows -> isSetFree(goOn)))
                .toList();
        CompletableFuture<Integer> quick =
                writer.submitAhead(handle -> handle.execute("insert into number values (1000)"));

        assertThat(quick.get(20, TimeUnit.SECONDS)).isEqualTo(1);
        goOn.countDown();
        assertThat(slow).allMatch(CompletableFuture::join);
    }

    @Test
    void whatIsToldOfAWorkThatIsAloneIsMadeWhileItIsCommitted() throws Exception {
        var made = new CountDownLatch(1);
        var inTime = new CompletableFuture<Boolean>();
        writeAhead(1, "", handle -> {});
        connections.beforeCommit = () -> inTime.complete(isSetFree(made));

        CompletableFuture<String> told = submit(2, number -> {
            made.countDown();
            return "number " + number;
        });

        assertThat(told.get(20, TimeUnit.SECONDS)).isEqualTo("number 2");
        assertThat(inTime).isCompletedWithValue(true);
    }

    @Test
    void whatWasMadeIsNotToldIfTheCommitFails() {
        writeAhead(1, "", handle -> {});
        connections.commitsToFail.set(1);

        CompletableFuture<String> told = submit(2, number -> "number " + number);

        assertThatThrownBy(told::join).hasMessageContaining("the disk is full");
        assertThat(numbers()).isEqualTo(1);
    }

    @Test
    void whatCannotBeMadeIsToldAsItIsAndTheWorkStands() {
        CompletableFuture<String> told = submit(2, number -> {
            throw new IllegalStateException("no words for it");
        });

        assertThatThrownBy(told::join).hasMessageContaining("no words for it");
        assertThat(numbers()).isEqualTo(1);
    }

    private CompletableFuture<String> submit(int number, Function<Integer, String> making) {
        return writer.submitAhead(handle -> {
                    handle.execute("insert into number values (?)", number);
                    return new Made<>(number, making);
                })
                .thenCompose(Made::get);
    }

    private static boolean isSetFree(CountDownLatch latch) {
        try {
            return latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void everybodyHasBeenToldAtTheEnd() {
        List<CompletableFuture<Integer>> told = IntStream.range(0, 50)
                .mapToObj(
                        number -> writer.submitAhead(handle -> handle.execute("insert into number values (?)", number)))
                .toList();
        writer.close();

        assertThat(told).allMatch(CompletableFuture::isDone);
    }

    private void writeAhead(int number, String key, HandleConsumer<RuntimeException> soon) {
        writer.submitAhead(handle -> {
                    writer.soon(handle, key, soon);
                    return handle.execute("insert into number values (?)", number);
                })
                .join();
    }

    private static boolean has(Handle handle, int number) {
        return handle.createQuery("select count(*) from number where number = :number")
                        .bind("number", number)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** Returns how each of so many works ended that were handed in while another was being done. */
    private List<Optional<Throwable>> queueBehindASlowWork(int works) throws InterruptedException {
        var outcomes = new ConcurrentLinkedQueue<Optional<Throwable>>();
        var go = new CountDownLatch(1);
        Thread slow = new Thread(() -> outcome(handle -> {
            go.await();
            return 1;
        }));
        List<Thread> others = IntStream.range(0, works)
                .mapToObj(number -> new Thread(() -> outcomes.add(outcome(handle -> {
                    before.accept(handle, number);
                    writer.once(handle, "figures", followUp);
                    int rows = handle.execute("insert into number values (?)", number);
                    then.accept(handle, number);
                    return rows;
                }))))
                .toList();
        startAndAwaitWaiting(List.of(slow));
        startAndAwaitWaiting(others);
        go.countDown();
        for (Thread other : others) {
            other.join();
        }
        return List.copyOf(outcomes);
    }

    private Optional<Throwable> outcome(HandleCallback<Integer, Exception> work) {
        try {
            writer.write(work);
            return Optional.empty();
        } catch (Exception failure) {
            return Optional.of(failure);
        }
    }

    private static void startAndAwaitWaiting(List<Thread> callers) throws InterruptedException {
        callers.forEach(Thread::start);
        while (callers.stream().anyMatch(caller -> caller.getState() != Thread.State.WAITING)) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    private int numbers() {
        return writer.write(handle -> handle.createQuery("select count(*) from number")
                .mapTo(Integer.class)
                .one());
    }
}
