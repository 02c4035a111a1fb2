package org.hongping.core.storage;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;

/** Does units of work, one after the other, each whole or not at all. */
interface Writer extends AutoCloseable {

    /** Returns what the work returns once it is committed. */
    <T, X extends Exception> T write(HandleCallback<T, X> work) throws X;

    /** Does something inside the unit of work, or once for all that share its commit and ask for the same. */
    void once(Handle handle, Object key, HandleConsumer<RuntimeException> work);

    /** Tells what the work returns once it is committed; it rests on nothing that is still to be done soon. */
    default <T> CompletableFuture<T> submitAhead(HandleCallback<T, RuntimeException> work) {
        try {
            return CompletableFuture.completedFuture(this.write(work));
        } catch (RuntimeException failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    /**
     * Does something a moment after the commit of the unit of work, once for all who ask for the same in that moment,
     * and in any case before a work that may rest on it. Whoever asks leaves a note, for after a crash.
     */
    default void soon(Handle handle, Object key, HandleConsumer<RuntimeException> work) {
        once(handle, key, work);
    }

    /** Returns once nothing is left to be done soon of what was asked for before. */
    default void settle() {}

    /** Returns what hears of every change; nothing where others may change the database unheard. */
    Optional<Changes> changes();

    /** Finishes what was handed in. */
    @Override
    void close();
}
