package org.hongping.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** What the database alone can do on this disk: durable commits of one row, by one writer and without a server. */
final class RawCommits {
    private static final String TABLE = """
            create table score (application integer, reviewer integer, criterion integer, points text, words text,
            updated integer, primary key (application, reviewer, criterion)) without rowid""";
    private static final String SAVE = """
            insert into score values (?, ?, ?, ?, ?, ?)
            on conflict do update set points = excluded.points, words = excluded.words, updated = excluded.updated""";

    private RawCommits() {}

    /** Returns commits of so many rows in a second, each flushed to the disk. */
    static double perSecond(Path folder, int seconds, int rows) throws Exception {
        Files.createDirectories(folder);
        Path file = Files.createTempFile(folder, "raw", ".db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            try (Statement settings = connection.createStatement()) {
                settings.execute("pragma journal_mode = wal");
                settings.execute("pragma synchronous = full");
                settings.execute(TABLE);
            }
            connection.setAutoCommit(false);
            commit(connection, 1, rows);
            return commit(connection, seconds, rows);
        }
    }

    private static double commit(Connection connection, int seconds, int rows) throws SQLException {
        try (PreparedStatement save = connection.prepareStatement(SAVE)) {
            long begun = System.nanoTime();
            long end = begun + seconds * 1_000_000_000L;
            long commits = 0;
            while (System.nanoTime() < end) {
                for (int row = 0; row < rows; row++) {
                    save(save, commits * rows + row);
                }
                connection.commit();
                commits++;
            }
            return commits * 1e9 / (System.nanoTime() - begun);
        }
    }

    private static void save(PreparedStatement save, long number) throws SQLException {
        save.setLong(1, number / 60 % 100_000);
        save.setInt(2, 1);
        save.setLong(3, number % 60);
        save.setString(4, "4.50");
        save.setString(5, "evidence seen, page 3 of the annual report");
        save.setLong(6, number);
        save.executeUpdate();
    }
}
