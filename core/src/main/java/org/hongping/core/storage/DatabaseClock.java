package org.hongping.core.storage;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** The database's time, or the last audit row's when the database's clock was set back behind it. */
final class DatabaseClock implements Clock {
    private final Dialect dialect;

    DatabaseClock(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public Instant now(Handle handle) {
        Instant now = dialect.now(handle);
        return handle.attach(ClockDao.class).lastAudited().filter(now::isBefore).orElse(now);
    }
}
