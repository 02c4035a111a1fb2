package org.hongping.core.storage;

import com.zaxxer.hikari.HikariDataSource;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;

/** A handle for each work, over a pool that sees to it that the connection still stands. */
final class PooledReader implements Reader {
    private final HikariDataSource pool;
    private final Jdbi jdbi;

    PooledReader(HikariDataSource pool) {
        this.pool = pool;
        this.jdbi = Columns.teach(Jdbi.create(pool));
    }

    @Override
    public <T, X extends Exception> T read(HandleCallback<T, X> work) throws X {
        return jdbi.inTransaction(work);
    }

    @Override
    public void close() {
        pool.close();
    }
}
