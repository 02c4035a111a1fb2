package org.hongping.core.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Gives each test an empty database with all tables: real SQLite in a temporary folder, or the one the test asks for.
 *
 * <pre>{@code
 * @RegisterExtension final StorageExtension database = new StorageExtension();
 * }</pre>
 */
public final class StorageExtension implements BeforeEachCallback, AfterEachCallback {
    private final TestDatabase kind;
    private @Nullable Path folder;
    private @Nullable DatabaseConfig config;
    private @Nullable Storage storage;

    /** SQLite. */
    public StorageExtension() {
        this(TestDatabase.SQLITE);
    }

    /** The given database. */
    public StorageExtension(TestDatabase kind) {
        this.kind = kind;
    }

    /** Returns the open database. */
    public Storage storage() {
        return Objects.requireNonNull(storage, "only within a test");
    }

    /** Returns where it is. */
    public DatabaseConfig config() {
        return Objects.requireNonNull(config, "only within a test");
    }

    /** Returns the temporary folder it is in, for other files of the test; gone after the test. */
    public Path folder() {
        return Objects.requireNonNull(folder, "only within a test");
    }

    /** Closes and opens the database, as a restart does. */
    public Storage reopened() {
        storage().close();
        storage = Storage.open(config());
        return storage;
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        folder = Files.createTempDirectory("hongping-test-");
        config = kind.create(folder, context);
        storage = kind.open(config);
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        storage().close();
        for (Path file : deepestFirst(folder())) {
            Files.delete(file);
        }
    }

    private static List<Path> deepestFirst(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
