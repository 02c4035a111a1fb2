package org.hongping.core.storage;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;

/** A unit of work on its way through the {@link GroupWriter}: done by its thread, awaited by the caller's. */
final class UnitOfWork<T, X extends Exception> {
    private final HandleCallback<T, X> work;
    private final boolean ahead;
    private final CompletableFuture<T> told = new CompletableFuture<>();
    private Runnable acknowledgement = () -> {};
    private Optional<Runnable> early = Optional.empty();
    private Optional<Tellers> tellers = Optional.empty();

    UnitOfWork(HandleCallback<T, X> work, boolean ahead) {
        this.work = work;
        this.ahead = ahead;
    }

    /** Lets those who tell others tell what comes of it; who waits for it instead need not be told. */
    CompletableFuture<T> toldBy(Tellers others) {
        tellers = Optional.of(others);
        return told;
    }

    /** Says whether it may be done before what is to be done soon. */
    boolean isAhead() {
        return ahead;
    }

    /**
     * Does the work and remembers how it went.
     *
     * @return whether the transaction may go on; not if the work failed after it had written, or by the database, which
     *     may have ended the transaction
     */
    boolean run(Handle handle, Changes changes) {
        changes.begun();
        try {
            T result = work.withHandle(handle);
            early = result instanceof Made<?, ?> made ? Optional.of(made::make) : Optional.empty();
            acknowledgement = () -> told.complete(result);
            return true;
        } catch (Throwable failure) { // whatever it is, it is the caller's to hear
            changes.failed();
            acknowledgement = () -> told.completeExceptionally(failure);
            return !changes.hasWritten() && !isOfDatabase(failure);
        }
    }

    private static boolean isOfDatabase(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(SQLException.class::isInstance);
    }

    /** Returns what of the telling can be done before the commit, if there is anything. */
    Optional<Runnable> early() {
        return early;
    }

    /** Notes that the work came to nothing after all. */
    void spoil(Throwable failure) {
        acknowledgement = () -> told.completeExceptionally(failure);
    }

    /** Tells the caller how it went; called after the commit, also for a work that failed: it may have seen others'. */
    void acknowledge() {
        tell(acknowledgement);
    }

    /** Tells the caller that the commit failed and nothing of the work remains. */
    void fail(Throwable failure) {
        tell(() -> told.completeExceptionally(failure));
    }

    private void tell(Runnable news) {
        tellers.ifPresentOrElse(others -> others.add(news), news);
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
