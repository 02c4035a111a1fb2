package org.hongping.core.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.util.DriverDataSource;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/** PostgreSQL: a server elsewhere. */
final class Postgres implements Dialect {
    private static final int READERS = 8;
    private static final int WRITERS = 4;
    /** Any number that no other program on the server locks. */
    private static final long TURN = 0x686f6e6770696e67L;

    private static final String SYSTEM =
            "to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')";

    private final DatabaseConfig.PostgresServer server;

    Postgres(DatabaseConfig.PostgresServer server) {
        this.server = server;
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public DataSource connections() {
        return new DriverDataSource(server.url(), null, new Properties(), server.user(), server.password());
    }

    @Override
    public Reader reader() {
        HikariConfig pool = pool("database-readers", READERS);
        pool.setReadOnly(true);
        pool.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        return new PooledReader(new HikariDataSource(pool));
    }

    @Override
    public Writer writer() {
        return new TransactionWriter(new HikariDataSource(pool("database-writers", WRITERS)), Postgres::takeTurn);
    }

    @Override
    public Instant now(Handle handle) {
        return Moments.parse(handle.createQuery("select greatest((" + LAST_OF_TRAIL + "), " + SYSTEM + ")")
                .mapTo(String.class)
                .one());
    }

    @Override
    public Instant system(Handle handle) {
        return Moments.parse(
                handle.createQuery("select " + SYSTEM).mapTo(String.class).one());
    }

    /** The server looks after its own pages and keeps references whole. */
    @Override
    public List<Message> damage(Handle handle) {
        return List.of();
    }

    private HikariConfig pool(String name, int size) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName(name);
        pool.setJdbcUrl(server.url());
        pool.setUsername(server.user());
        pool.setPassword(server.password());
        pool.setMaximumPoolSize(size);
        return pool;
    }

    /** Each later statement of the transaction sees what was committed before this lock was granted. */
    private static void takeTurn(Handle handle) {
        handle.createQuery("select pg_advisory_xact_lock(:turn)")
                .bind("turn", TURN)
                .mapTo(String.class)
                .findOne();
    }
}
