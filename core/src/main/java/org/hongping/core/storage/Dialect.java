package org.hongping.core.storage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/** What differs between databases: how they are connected to, take turns, tell the time and report damage. */
interface Dialect {
    /** The moment of the trail's last row; rows that a clock wrote ahead before it was put right do not count. */
    String LAST_OF_TRAIL = """
            select r.moment from audit_row r where not exists (
                select 1 from clock_correction c join clock_correction_chain k on k.number = c.number
                where r.moment > c.corrected_at and k.chain = r.chain and r.sequence <= k.sequence)
            order by r.moment desc limit 1""";

    /** Returns the dialect the database speaks. */
    static Dialect of(DatabaseConfig config) {
        if (config instanceof DatabaseConfig.SqliteFile sqlite) {
            return new Sqlite(sqlite.file());
        }
        return new Postgres((DatabaseConfig.PostgresServer) config);
    }

    /** Returns the name of the folder of scripts that are its alone. */
    String name();

    /** Returns connections without a pool, for migrations. */
    DataSource connections();

    /** Opens what reads; its connections can do nothing else. */
    Reader reader();

    /** Opens what does the units of work. */
    Writer writer();

    /** Returns the database's time in milliseconds, or that of the trail's last row if the clock is behind it. */
    Instant now(Handle handle);

    /** Returns the time of the database's own clock, whatever the trail holds. */
    Instant system(Handle handle);

    /** Returns the moment of the last row of the trail that counts. */
    static Optional<Instant> lastOfTrail(Handle handle) {
        return handle.createQuery(LAST_OF_TRAIL).mapTo(String.class).findOne().map(Moments::parse);
    }

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
