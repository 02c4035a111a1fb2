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

        @Override
        Storage open(DatabaseConfig config) throws IOException {
            return MigratedFile.opened((DatabaseConfig.SqliteFile) config);
        }
    },
    POSTGRESQL {
        @Override
        DatabaseConfig create(Path folder, ExtensionContext context) {
            return Server.sharedBy(context).copy();
        }

        @Override
        Storage open(DatabaseConfig config) {
            return Storage.openUnchanged(config);
        }
    };

    /** Makes room for a database. */
    abstract DatabaseConfig create(Path folder, ExtensionContext context);

    /** Opens it, empty but for its tables. */
    abstract Storage open(DatabaseConfig config) throws IOException;

    /** One server for all tests of a run, stopped at its end; what is on it need not outlive the machine. */
    private record Server(EmbeddedPostgres postgres) implements AutoCloseable {
        private static final String TEMPLATE = "hongping_template";

        static Server sharedBy(ExtensionContext context) {
            return context.getRoot()
                    .getStore(Namespace.create(TestDatabase.class))
                    .getOrComputeIfAbsent(Server.class, key -> start(), Server.class);
        }

        private static Server start() {
            try {
                Server server = new Server(EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .start());
                server.execute("create database " + TEMPLATE);
                Storage.open(server.config(TEMPLATE)).close();
                return server;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        /** Migrating it anew would take most of a test. */
        DatabaseConfig copy() {
            String name = "test_" + UUID.randomUUID().toString().replace('-', '_');
            execute("create database " + name + " template " + TEMPLATE);
            return config(name);
        }

        private DatabaseConfig config(String name) {
            return new DatabaseConfig.PostgresServer(postgres.getJdbcUrl("postgres", name), "postgres", "postgres");
        }

        private void execute(String sql) {
            try (Connection connection = postgres.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }

        @Override
        public void close() throws IOException {
            postgres.close();
        }
    }
}
