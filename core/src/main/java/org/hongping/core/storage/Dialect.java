package org.hongping.core.storage;

import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/** What differs between databases: how they are connected to, take turns, tell the time and report damage. */
interface Dialect {

    /** Returns the dialect the database speaks. */
    static Dialect of(DatabaseConfig config) {
        if (config instanceof DatabaseConfig.SqliteFile sqlite) {
            return new Sqlite(sqlite.file());
        }
        return new Postgres((DatabaseConfig.PostgresServer) config);
    }

    /** Returns connections without a pool, for migrations. */
    DataSource connections();

    /** Opens what reads; its connections can do nothing else. */
    Reader reader();

    /** Opens what does the units of work. */
    Writer writer();

    /** Returns the database's time in milliseconds, or the last audit row's if the clock was set back behind it. */
    Instant now(Handle handle);

    /**
     * As above, inside a unit of work.
     *
     * @param last remembers the moment of the trail's last row, by any key
     */
    default Instant now(Handle handle, Memory<String, Instant> last) {
        return now(handle);
    }

    /** Returns what the database itself finds broken. */
    List<Message> damage(Handle handle);
}
