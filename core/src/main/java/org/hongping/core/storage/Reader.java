package org.hongping.core.storage;

import org.jdbi.v3.core.HandleCallback;

/** Reads beside the units of work; everything a work asks for is of one moment. */
interface Reader extends AutoCloseable {

    /** Returns what the work returns. */
    <T, X extends Exception> T read(HandleCallback<T, X> work) throws X;

    @Override
    void close();
}
