package org.hongping.core.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;

/** A unit of work on its way through the {@link GroupWriter}: done by its thread, awaited by the caller's. */
final class UnitOfWork<T, X extends Exception> {
    private final HandleCallback<T, X> work;
    private final CompletableFuture<T> told = new CompletableFuture<>();
    private Runnable acknowledgement = () -> {};

    UnitOfWork(HandleCallback<T, X> work) {
        this.work = work;
    }

    /**
     * Does the work so that it can be undone, and remembers how it went.
     *
     * @param others whether works before it share its transaction; the first can be undone without a savepoint, which
     *     would take as long as a statement or two
     * @return whether the transaction is the same; if not, another connection may have written since it began
     * @throws SQLException if the transaction around it is lost
     */
    boolean run(Handle handle, Changes changes, boolean others) throws SQLException {
        Connection transaction = handle.getConnection();
        Optional<Savepoint> before = others ? Optional.of(transaction.setSavepoint()) : Optional.empty();
        changes.begun();
        boolean held = true;
        try {
            T result = work.withHandle(handle);
            acknowledgement = () -> told.complete(result);
        } catch (Throwable failure) { // whatever it is, it is the caller's to hear
            undo(transaction, before);
            held = others;
            changes.failed();
            acknowledgement = () -> told.completeExceptionally(failure);
        }
        if (before.isPresent()) {
            transaction.releaseSavepoint(before.get());
        }
        return held;
    }

    private static void undo(Connection transaction, Optional<Savepoint> before) throws SQLException {
        if (before.isPresent()) {
            transaction.rollback(before.get());
        } else {
            transaction.rollback();
        }
    }

    /** Tells the caller how it went; called after the commit, also for a work that failed: it may have seen others'. */
    void acknowledge() {
        acknowledgement.run();
    }

    /** Tells the caller that the commit failed and nothing of the work remains. */
    void fail(Throwable failure) {
        told.completeExceptionally(failure);
    }

    /** Waits, even through interruptions, because a work that is under way will be committed. */
    @SuppressWarnings("unchecked") // a work throws X or what need not be declared
    T await() throws X {
        try {
            return told.join();
        } catch (CompletionException wrapped) {
            Throwable failure = wrapped.getCause();
            if (failure instanceof Error error) {
                throw error;
            }
            if (failure instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw (X) failure;
        }
    }
}
