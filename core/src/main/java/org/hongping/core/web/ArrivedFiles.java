package org.hongping.core.web;

import java.io.InputStream;

/** Files that came in pieces before the request that uses them; {@code upload} is the one implementation. */
public interface ArrivedFiles {
    /**
     * Takes hold of a file of the visitor's, so that nobody else changes or uses it.
     *
     * @throws Rejected if there is none, not all of it has arrived, or it is used already or in this moment
     */
    Held hold(String id, Visitor by);

    /** A file held for one request. */
    interface Held {
        /** Returns what it was called when it was begun, not to be trusted. */
        String name();

        /** Opens its bytes; may be called again.
         *  @throws java.io.UncheckedIOException if the disk does not give them */
        InputStream bytes();

        /** Forgets its bytes: what came to this path has done what it was to do with them. */
        void used(String path);

        /** Leaves it as it was, to be used by another request. */
        void release();
    }
}
