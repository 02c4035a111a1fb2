package org.hongping.core.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
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
     * Does the work behind a savepoint and remembers how it went.
     *
     * @throws SQLException if the transaction around it is lost
     */
    void run(Handle handle) throws SQLException {
        Connection transaction = handle.getConnection();
        Savepoint before = transaction.setSavepoint();
        try {
            T result = work.withHandle(handle);
            acknowledgement = () -> told.complete(result);
        } catch (Throwable failure) { // whatever it is, it is the caller's to hear
            transaction.rollback(before);
            acknowledgement = () -> told.completeExceptionally(failure);
        }
        transaction.releaseSavepoint(before);
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
