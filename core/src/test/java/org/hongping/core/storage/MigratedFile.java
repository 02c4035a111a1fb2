package org.hongping.core.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.hongping.core.storage.DatabaseConfig.SqliteFile;

/** An empty database with all tables, made once and copied for each test: migrating it anew takes most of a test. */
final class MigratedFile {
    private static Optional<Path> template = Optional.empty();

    private MigratedFile() {}

    static Storage opened(SqliteFile file) throws IOException {
        Files.copy(template(), file.file());
        return Storage.openUnchanged(file);
    }

    private static synchronized Path template() throws IOException {
        if (template.isEmpty()) {
            Path made = Files.createTempDirectory("hongping-template-").resolve("hongping.db");
            Storage.open(new SqliteFile(made)).close();
            template = Optional.of(made);
        }
        return template.get();
    }
}
