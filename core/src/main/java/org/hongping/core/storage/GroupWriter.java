package org.hongping.core.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;

/**
 * One thread over one connection. While a commit is on its way to the disk the next works gather; they then share the
 * commit after it. Each has its own savepoint, so that one that fails takes none of the others along.
 */
final class GroupWriter implements Writer {
    private static final int LARGEST_GROUP = 128;

    private final KeptConnection connection;
    private final Jdbi jdbi;
    private final Queue<UnitOfWork<?, ?>> waiting = new ConcurrentLinkedQueue<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(GroupWriter::thread);

    GroupWriter(DataSource source) {
        connection = new KeptConnection(source);
        jdbi = Columns.teach(Jdbi.create(connection));
        // The transaction is ours: Jdbi would end one that failed by a commit.
        jdbi.getConfig(Handles.class).setForceEndTransactions(false);
    }

    @Override
    public <T, X extends Exception> T write(HandleCallback<T, X> work) throws X {
        UnitOfWork<T, X> unit = new UnitOfWork<>(work);
        waiting.add(unit);
        try {
            thread.execute(this::commitWaiting); // once for each work, so that none is left behind
        } catch (RejectedExecutionException closed) {
            if (waiting.remove(unit)) { // else the last group took it along
                throw new IllegalStateException("the storage is closed", closed);
            }
        }
        return unit.await();
    }

    @Override
    public void close() {
        if (!thread.isShutdown()) {
            thread.execute(connection::discard);
            thread.shutdown();
        }
        try {
            if (!thread.awaitTermination(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("the last unit of work does not end");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void commitWaiting() {
        List<UnitOfWork<?, ?>> group = new ArrayList<>();
        if (!takeOne(group)) {
            return; // an earlier group took them all
        }
        try {
            commit(group);
        } catch (Throwable lost) { // every caller must hear of it; the next group starts on a new connection
            connection.discard();
            group.forEach(unit -> unit.fail(lost));
            return;
        }
        group.forEach(UnitOfWork::acknowledge);
    }

    /** Leaves auto-commit for the group: the driver's own commit() would at once begin, and lock, again. */
    private void commit(List<UnitOfWork<?, ?>> group) throws SQLException {
        try (Handle handle = jdbi.open()) {
            Connection transaction = handle.getConnection();
            transaction.setAutoCommit(false);
            do {
                group.get(group.size() - 1).run(handle);
            } while (group.size() < LARGEST_GROUP && takeOne(group));
            transaction.setAutoCommit(true);
        }
    }

    private boolean takeOne(List<UnitOfWork<?, ?>> group) {
        UnitOfWork<?, ?> unit = waiting.poll();
        return unit != null && group.add(unit);
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "database-writer");
        thread.setDaemon(true);
        return thread;
    }
}
