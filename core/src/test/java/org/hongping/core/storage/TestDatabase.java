package org.hongping.core.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** The databases Hongping runs on; each test gets an empty one. */
public enum TestDatabase {
    SQLITE {
        @Override
        DatabaseConfig create(Path folder, ExtensionContext context) {
            return new DatabaseConfig.SqliteFile(folder.resolve("hongping.db"));
        }
    },
    POSTGRESQL {
        @Override
        DatabaseConfig create(Path folder, ExtensionContext context) {
            EmbeddedPostgres server = Server.sharedBy(context).postgres();
            String name = "test_" + UUID.randomUUID().toString().replace('-', '_');
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
            return new DatabaseConfig.PostgresServer(server.getJdbcUrl("postgres", name), "postgres", "postgres");
        }
    };

    /** Makes an empty database. */
    abstract DatabaseConfig create(Path folder, ExtensionContext context);

    /** One server for all tests of a run, stopped at its end. */
    private record Server(EmbeddedPostgres postgres) implements AutoCloseable {
        static Server sharedBy(ExtensionContext context) {
            return context.getRoot()
                    .getStore(Namespace.create(TestDatabase.class))
                    .getOrComputeIfAbsent(Server.class, key -> start(), Server.class);
        }

        private static Server start() {
            try {
                return new Server(EmbeddedPostgres.start());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        @Override
        public void close() throws IOException {
            postgres.close();
        }
    }
}
