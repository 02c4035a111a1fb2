package org.hongping.core.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread over one connection. While a commit is on its way to the disk the next works gather; they then share the
 * commit after it. One that fails takes none of the others along: if it has written before, all of them are undone and
 * done again, each with a commit of its own. (Savepoints would cost every work what this costs those few.)
 */
final class GroupWriter implements Writer {
    private static final Logger LOG = LoggerFactory.getLogger(GroupWriter.class);
    private static final int LARGEST_GROUP = 128;
    /** So long what is to be done soon gathers, if nobody asks. */
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final Changes changes = new Changes();
    private final ToLongFunction<Handle> others;
    private final Map<Object, HandleConsumer<RuntimeException>> followUps = new LinkedHashMap<>();
    private final Debts debts = new Debts();
    private final KeptHandle kept;
    private long othersWrote;
    /** Whether the last work had a commit of its own, and nobody waited. */
    private boolean isAlone;

    private final Queue<UnitOfWork<?, ?>> waiting = new ConcurrentLinkedQueue<>();
    private final Tellers tellers = new Tellers();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(GroupWriter::thread);

    /**
     * Opens a connection when it is first needed.
     *
     * @param others gives another number once another connection has written
     */
    GroupWriter(DataSource source, ToLongFunction<Handle> others) {
        this.others = others;
        Jdbi jdbi = KeptStatements.in(Columns.teach(Jdbi.create(source)), changes::heard);
        // The transaction is ours: Jdbi would end one that failed by a commit.
        jdbi.getConfig(Handles.class).setForceEndTransactions(false);
        kept = new KeptHandle(jdbi);
    }

    @Override
    public <T, X extends Exception> T write(HandleCallback<T, X> work) throws X {
        UnitOfWork<T, X> unit = new UnitOfWork<>(work, false);
        submit(unit);
        return unit.await();
    }

    @Override
    public <T> CompletableFuture<T> submitAhead(HandleCallback<T, RuntimeException> work) {
        UnitOfWork<T, RuntimeException> unit = new UnitOfWork<>(work, true);
        CompletableFuture<T> told = unit.toldBy(tellers);
        submit(unit);
        return told;
    }

    private void submit(UnitOfWork<?, ?> unit) {
        waiting.add(unit);
        try {
            thread.execute(this::commitWaiting); // once for each work, so that none is left behind
        } catch (RejectedExecutionException closed) {
            if (waiting.remove(unit)) { // else the last group took it along
                throw new IllegalStateException("the storage is closed", closed);
            }
        }
    }

    @Override
    public void once(Handle handle, Object key, HandleConsumer<RuntimeException> work) {
        followUps.put(key, work);
    }

    @Override
    public void soon(Handle handle, Object key, HandleConsumer<RuntimeException> work) {
        if (debts.add(key, work)) {
            CompletableFuture.delayedExecutor(MOMENT.toMillis(), TimeUnit.MILLISECONDS, Runnable::run)
                    .execute(this::settleInTurn);
        }
    }

    @Override
    public void settle() {
        debts.open().ifPresent(open -> {
            settleInTurn();
            open.join();
        });
    }

    /** A writer that closes settles by itself. */
    private void settleInTurn() {
        if (!thread.isShutdown()) {
            try {
                thread.execute(this::pay);
            } catch (RejectedExecutionException closed) {
                LOG.debug("closed meanwhile", closed);
            }
        }
    }

    @Override
    public Optional<Changes> changes() {
        return Optional.of(changes);
    }

    @Override
    public void close() {
        if (!thread.isShutdown()) {
            thread.execute(this::pay);
            thread.execute(kept::discard);
            thread.shutdown();
        }
        try {
            if (!thread.awaitTermination(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("the last unit of work does not end");
            }
            tellers.close();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void commitWaiting() {
        UnitOfWork<?, ?> next = waiting.peek();
        if (next == null) {
            return; // an earlier group took them all
        }
        if (!next.isAhead()) {
            pay();
        }
        List<UnitOfWork<?, ?>> group = new ArrayList<>();
        if (!takeOne(group)) {
            return; // the storage is closed, and its caller has been told
        }
        try {
            if (!commit(group, LARGEST_GROUP)) {
                group.forEach(this::commitAlone);
            }
        } catch (Throwable lost) { // every caller must hear of it; the next group starts on a new connection
            giveUp();
            group.forEach(unit -> unit.fail(lost));
            tellers.go();
        }
    }

    /** Does what was to be done soon, by itself: those it follows from are told already. */
    private void pay() {
        debts.pay(all -> {
            UnitOfWork<?, ?> together = unit(handle -> all.forEach(work -> work.useHandle(handle)));
            commitAlone(together);
            try {
                together.await();
            } catch (Throwable failure) { // it is told for each below; works wait for this thread
                all.forEach(this::payAlone);
            }
        });
    }

    private void payAlone(HandleConsumer<RuntimeException> work) {
        UnitOfWork<?, ?> alone = unit(work);
        commitAlone(alone);
        try {
            alone.await();
        } catch (Throwable failure) {
            LOG.error(
                    "What follows from a unit of work could not be done; the next save or start tries again", failure);
        }
    }

    private static UnitOfWork<Boolean, Exception> unit(HandleConsumer<RuntimeException> work) {
        return new UnitOfWork<>(
                handle -> {
                    work.useHandle(handle);
                    return true;
                },
                true);
    }

    private void commitAlone(UnitOfWork<?, ?> unit) {
        try {
            commit(new ArrayList<>(List.of(unit)), 1);
        } catch (Throwable lost) {
            giveUp();
            unit.fail(lost);
            tellers.go();
        }
    }

    /**
     * Does works until there are no more, commits and tells their callers. Leaves auto-commit for that: the driver's own
     * commit() would at once begin, and lock, again.
     *
     * @return whether it is done; not if one of several spoils it for the others, then nothing is
     */
    private boolean commit(List<UnitOfWork<?, ?>> group, int most) throws SQLException {
        Handle handle = kept.handle();
        Connection transaction = handle.getConnection();
        transaction.setAutoCommit(false);
        noticeOthers(handle);
        boolean whole;
        do {
            whole = group.get(group.size() - 1).run(handle, changes);
        } while (whole && group.size() < most && takeOne(group));
        whole = whole && followUp(handle, group);
        if (whole) {
            makeEarly(group);
            transaction.setAutoCommit(true);
            changes.committed();
            handle.clean();
        } else {
            undo(transaction);
        }
        if (whole || group.size() == 1) {
            group.forEach(UnitOfWork::acknowledge);
            tellers.go();
            return true;
        }
        return false;
    }

    /** Where many wait, processors have enough to do while the disk syncs. */
    private void makeEarly(List<UnitOfWork<?, ?>> group) {
        boolean before = isAlone;
        isAlone = group.size() == 1 && waiting.isEmpty();
        if (before && isAlone) {
            group.get(0).early().ifPresent(tellers::early);
        }
    }

    private void undo(Connection transaction) {
        try {
            transaction.rollback();
            transaction.setAutoCommit(true);
            followUps.clear();
            changes.lost();
        } catch (SQLException over) { // the database ended the transaction itself
            giveUp();
        }
    }

    private void noticeOthers(Handle handle) {
        long now = others.applyAsLong(handle);
        if (now != othersWrote) {
            othersWrote = now;
            changes.lost();
        }
    }

    /** Does what follows from the works; a single one is to blame for what cannot follow, and hears of it. */
    private boolean followUp(Handle handle, List<UnitOfWork<?, ?>> group) {
        try {
            followUps.values().forEach(work -> work.useHandle(handle));
            followUps.clear();
            return true;
        } catch (RuntimeException failure) {
            if (group.size() == 1) {
                group.get(0).spoil(failure);
            }
            return false;
        }
    }

    private void giveUp() {
        kept.discard();
        followUps.clear();
        changes.lost();
    }

    private boolean takeOne(List<UnitOfWork<?, ?>> group) {
        UnitOfWork<?, ?> next = waiting.peek();
        return next != null && (next.isAhead() || debts.open().isEmpty()) && waiting.remove(next) && group.add(next);
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "database-writer");
        thread.setDaemon(true);
        return thread;
    }
}
