package org.hongping.core.storage;

import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Handles that stay open from work to work, with the statements and the data access objects prepared in them; making
 * those afresh takes several times what a small query takes. The one used last is used next, so that a quiet server
 * keeps one. For databases whose connections do not go stale. Safe for use by many threads.
 */
final class KeptReader implements Reader {
    private static final int PATIENCE_SECONDS = 30;

    private final Jdbi jdbi;
    private final String first;
    private final Semaphore places;
    private final ConcurrentLinkedDeque<Handle> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    /** Opens a first connection, so that a file that is none of ours is noticed now; at most so many in all. */
    KeptReader(DataSource source, String first, int most) {
        this.first = first;
        jdbi = KeptStatements.in(Columns.teach(Jdbi.create(source)));
        places = new Semaphore(most);
        idle.add(open());
    }

    @Override
    public <T, X extends Exception> T read(HandleCallback<T, X> work) throws X {
        take();
        try {
            return readInPlace(work);
        } finally {
            places.release();
        }
    }

    private <T, X extends Exception> T readInPlace(HandleCallback<T, X> work) throws X {
        if (closed) {
            throw new IllegalStateException("the storage is closed");
        }
        Handle handle = Optional.ofNullable(idle.pollFirst()).orElseGet(this::open);
        boolean sound = true;
        try {
            return handle.inTransaction(work);
        } catch (JdbiException | Error failure) {
            sound = false; // whatever it left behind goes with it
            throw failure;
        } finally {
            giveBack(handle, sound && !closed);
        }
    }

    private void giveBack(Handle handle, boolean sound) {
        if (sound) {
            handle.clean();
            idle.addFirst(handle);
        } else {
            handle.close();
        }
    }

    private Handle open() {
        Handle handle = jdbi.open();
        handle.execute(first);
        return handle;
    }

    private void take() {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("no connection came free in " + PATIENCE_SECONDS + " s");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a connection", interrupted);
        }
    }

    @Override
    public void close() {
        closed = true;
        for (Handle handle = idle.pollFirst(); handle != null; handle = idle.pollFirst()) {
            handle.close();
        }
    }
}
