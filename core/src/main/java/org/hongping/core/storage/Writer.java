package org.hongping.core.storage;

import org.jdbi.v3.core.HandleCallback;

/** Does units of work, one after the other, each whole or not at all. */
interface Writer extends AutoCloseable {

    /** Returns what the work returns once it is committed. */
    <T, X extends Exception> T write(HandleCallback<T, X> work) throws X;

    /** Finishes what was handed in. */
    @Override
    void close();
}
