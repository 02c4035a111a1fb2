package org.hongping.core.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;

/** A transaction for each work, on the caller's thread; the first statement makes it wait for its turn. */
final class TransactionWriter implements Writer {
    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final HandleConsumer<RuntimeException> turn;

    TransactionWriter(HikariDataSource pool, HandleConsumer<RuntimeException> turn) {
        this.pool = pool;
        this.jdbi = Columns.teach(Jdbi.create(pool));
        this.turn = turn;
    }

    @Override
    public <T, X extends Exception> T write(HandleCallback<T, X> work) throws X {
        if (pool.isClosed()) {
            throw new IllegalStateException("the storage is closed");
        }
        return jdbi.inTransaction(handle -> {
            turn.useHandle(handle);
            return work.withHandle(handle);
        });
    }

    @Override
    public void once(Handle handle, Object key, HandleConsumer<RuntimeException> work) {
        work.useHandle(handle);
    }

    @Override
    public Optional<Changes> changes() {
        return Optional.empty();
    }

    @Override
    public void close() {
        pool.close();
    }
}
