package org.hongping.core.storage;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/** SQLite: a file with a write-ahead log, synced at every commit. */
final class Sqlite implements Dialect {
    private static final int READERS = 8;
    private static final int BUSY_MILLIS = 10_000;

    private static final String SYSTEM = "strftime('%Y-%m-%dT%H:%M:%fZ', 'now')";

    private final Path file;

    Sqlite(Path file) {
        this.file = file;
    }

    /** Returns connections to databases that are gone with them. */
    static DataSource inMemory() {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite::memory:");
        return source;
    }

    @Override
    public String name() {
        return "sqlite";
    }

    /** A transaction of these takes the write lock when it begins: one that reads first and writes later may not get it. */
    @Override
    public DataSource connections() {
        return connections(TransactionMode.IMMEDIATE);
    }

    @Override
    public Reader reader() {
        return new KeptReader(connections(TransactionMode.DEFERRED), "pragma query_only = on", READERS);
    }

    @Override
    public Writer writer() {
        return new GroupWriter(connections(), Sqlite::othersWrote);
    }

    @Override
    public Instant now(Handle handle) {
        return Moments.parse(handle.createQuery("select max(" + SYSTEM + ", coalesce((" + LAST_OF_TRAIL + "), ''))")
                .mapTo(String.class)
                .one());
    }

    @Override
    public Instant system(Handle handle) {
        return Moments.parse(
                handle.createQuery("select " + SYSTEM).mapTo(String.class).one());
    }

    @Override
    public Instant now(Handle handle, Memory<String, Instant> last) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Instant before = last.get("", () -> Dialect.lastOfTrail(handle).orElse(Instant.EPOCH));
        return before.isAfter(now) ? before : now;
    }

    @Override
    public List<Message> damage(Handle handle) {
        List<Message> findings = new ArrayList<>();
        handle.createQuery("pragma integrity_check").mapTo(String.class).stream()
                .filter(line -> !line.equals("ok"))
                .forEach(line -> findings.add(Message.of("storage.damaged", line)));
        handle.createQuery("pragma foreign_key_check").mapToMap().stream()
                .forEach(row -> findings.add(Message.of(
                        "storage.dangling",
                        row.get("table") + " " + row.get("rowid"),
                        String.valueOf(row.get("parent")))));
        return findings;
    }

    /** Returns a number that is another once another connection has written. */
    static long othersWrote(Handle handle) {
        try (Statement asked = handle.getConnection().createStatement(); // asked for every group: the short way
                ResultSet version = asked.executeQuery("pragma data_version")) {
            return version.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException("the database does not say whether others wrote", failure);
        }
    }

    private DataSource connections(TransactionMode mode) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setTransactionMode(mode);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }
}
