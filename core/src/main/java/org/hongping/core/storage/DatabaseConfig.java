package org.hongping.core.storage;

import java.nio.file.Path;

/** Where the database is. */
public sealed interface DatabaseConfig {

    /**
     * A SQLite file, made when it is not there; its folder must exist.
     *
     * @param file the database; its log stands beside it as {@code -wal} and {@code -shm}
     */
    record SqliteFile(Path file) implements DatabaseConfig {}

    /**
     * A database on a PostgreSQL server.
     *
     * @param url begins with {@code jdbc:postgresql:}
     * @param user whose tables they are
     * @param password never printed
     */
    record PostgresServer(String url, String user, String password) implements DatabaseConfig {
        /** @throws IllegalArgumentException if the address is not PostgreSQL's */
        public PostgresServer {
            if (!url.startsWith("jdbc:postgresql:")) {
                throw new IllegalArgumentException("a PostgreSQL address begins with 'jdbc:postgresql:'");
            }
        }

        @Override
        public String toString() {
            return "PostgreSQL at " + url.replaceFirst("\\?.*", "") + " as " + user;
        }
    }
}
