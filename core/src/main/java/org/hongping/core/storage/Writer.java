package org.hongping.core.storage;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;

/** Does units of work, one after the other, each whole or not at all. */
interface Writer extends AutoCloseable {

    /** Returns what the work returns once it is committed. */
    <T, X extends Exception> T write(HandleCallback<T, X> work) throws X;

    /** Does something inside the unit of work, or once for all that share its commit and ask for the same. */
    void once(Handle handle, Object key, HandleConsumer<RuntimeException> work);

    /** Returns what hears of every change; nothing where others may change the database unheard. */
    Optional<Changes> changes();

    /** Finishes what was handed in. */
    @Override
    void close();
}
