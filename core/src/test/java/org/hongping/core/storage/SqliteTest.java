package org.hongping.core.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteTest {
    private static final int PAGE = 4096;

    @TempDir
    Path folder;

    @Test
    void everyConnectionIsSyncedLoggedAndKeepsReferences() {
        try (Storage storage = opened()) {
            String writer = storage.write(handle -> pragma(handle, "journal_mode") + " " + pragma(handle, "synchronous")
                    + " " + pragma(handle, "foreign_keys"));
            String reader = storage.read(handle -> pragma(handle, "foreign_keys") + " " + pragma(handle, "query_only"));

            assertThat(writer).isEqualTo("wal 2 1");
            assertThat(reader).isEqualTo("1 1");
        }
    }

    @Test
    void aSecondProcessMayWriteBetweenUnitsOfWork() {
        try (Storage server = opened();
                Storage command = opened()) {
            server.change(handle -> handle.execute("create table seen (who text)"));
            command.change(handle -> handle.execute("insert into seen values ('command')"));
            server.change(handle -> handle.execute("insert into seen values ('server')"));

            List<String> seen = server.read(handle -> handle.createQuery("select who from seen")
                    .mapTo(String.class)
                    .list());
            assertThat(seen).containsExactly("command", "server");
        }
    }

    @Test
    void workHandedInBeforeClosingIsFinished() throws Exception {
        ExecutorService caller = Executors.newSingleThreadExecutor();
        Storage storage = opened();
        storage.change(handle -> handle.execute("create table slow (number integer)"));
        var work = caller.submit(() -> storage.<Integer, InterruptedException>write(handle -> {
            TimeUnit.MILLISECONDS.sleep(300);
            return handle.execute("insert into slow values (1)");
        }));
        TimeUnit.MILLISECONDS.sleep(100);

        storage.close();
        caller.shutdown();

        assertThat(work.get()).isEqualTo(1);
        try (Storage reopened = opened()) {
            int kept = reopened.read(handle -> handle.createQuery("select count(*) from slow")
                    .mapTo(Integer.class)
                    .one());
            assertThat(kept).isEqualTo(1);
        }
    }

    @Test
    void aRecordThatPointsNowhereIsFound() throws Exception {
        try (Storage storage = opened()) {
            storage.change(handle -> {
                handle.execute("create table parent (id text primary key)");
                handle.execute("create table child (id text primary key, parent_id text references parent (id))");
            });
            try (Connection careless = DriverManager.getConnection("jdbc:sqlite:" + file());
                    Statement statement = careless.createStatement()) {
                statement.execute("insert into child values ('c1', 'p1')");
            }

            assertThat(findings(storage)).containsExactly("child 1 refers to a record of parent that does not exist");
        }
    }

    @Test
    void aDamagedPageIsFound() throws Exception {
        try (Storage storage = opened()) {
            storage.change(handle -> {
                handle.execute("create table big (text text)");
                handle.execute("insert into big values (hex(randomblob(100000)))");
            });
        }
        try (var database = new RandomAccessFile(file().toFile(), "rw")) {
            database.seek(database.length() - 20L * PAGE);
            database.write(new byte[PAGE]);
        }

        try (Storage storage = Storage.openUnchanged(new DatabaseConfig.SqliteFile(file()))) {
            assertThat(findings(storage)).isNotEmpty().allMatch(finding -> finding.contains("damaged"));
        }
    }

    private static List<String> findings(Storage storage) {
        return storage.check().findings().stream()
                .map(finding -> finding.in(Locale.ENGLISH))
                .toList();
    }

    private static String pragma(Handle handle, String name) {
        return handle.createQuery("pragma " + name).mapTo(String.class).one();
    }

    private Storage opened() {
        return Storage.open(new DatabaseConfig.SqliteFile(file()));
    }

    private Path file() {
        return folder.resolve("hongping.db");
    }
}
