package org.hongping.core.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that knows the very scripts is not looked through again at a start. */
class MigrationsTest {
    private static final List<String> FOLDERS = List.of("db/", "dialect/sqlite/");

    @TempDir
    Path folder;

    @Test
    void theSameScriptsAreNotLookedThroughAgainOnSqlite() throws IOException {
        theSameScriptsAreNotLookedThroughAgain(new DatabaseConfig.SqliteFile(folder.resolve("hongping.db")));
    }

    @Test
    void theSameScriptsAreNotLookedThroughAgainOnPostgresql() throws IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
            theSameScriptsAreNotLookedThroughAgain(new DatabaseConfig.PostgresServer(
                    server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres"));
        }
    }

    /** A history that Flyway would refuse tells who has asked it. */
    private void theSameScriptsAreNotLookedThroughAgain(DatabaseConfig config) throws IOException {
        Dialect dialect = Dialect.of(config);
        new Migrations(dialect).migrate();
        Jdbi.create(dialect.connections())
                .useHandle(handle ->
                        handle.execute("update flyway_schema_history set checksum = 1 where version = '001'"));

        new Migrations(dialect).migrate();

        assertThat(new Migrations(dialect).findings())
                .as("a check looks all the same")
                .hasSize(1);
        Path other = scripts("db/V001__audit.sql", "changed");
        Files.createDirectories(other.resolve("dialect").resolve(dialect.name()));
        assertThatThrownBy(() -> new Migrations(dialect, MigrationScripts.in(other)).migrate())
                .isInstanceOf(FlywayException.class);
    }

    @Test
    void anyChangeOfAScriptMakesAnotherWord() throws IOException {
        Path scripts = scripts("db/V001__a.sql", "one");
        String word = MigrationScripts.in(scripts).word(FOLDERS);

        Files.writeString(scripts.resolve("dialect/sqlite/V002__b.sql"), "two");
        String more = MigrationScripts.in(scripts).word(FOLDERS);
        Files.writeString(scripts.resolve("db/V001__a.sql"), "One");
        String changed = MigrationScripts.in(scripts).word(FOLDERS);
        Files.move(scripts.resolve("db/V001__a.sql"), scripts.resolve("db/V003__a.sql"));
        String renamed = MigrationScripts.in(scripts).word(FOLDERS);

        assertThat(List.of(word, more, changed, renamed)).doesNotHaveDuplicates();
    }

    @Test
    void anArchiveHasTheWordOfTheFolderItWasPackedFrom() throws IOException {
        Path scripts = scripts("db/V001__a.sql", "one");
        Path archive = folder.resolve("core.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (String name : List.of("META-INF/other", "db/", "db/V001__a.sql", "dialect/postgresql/V002__b.sql")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.endsWith("a.sql") ? "one".getBytes(StandardCharsets.UTF_8) : new byte[0]);
            }
        }

        assertThat(MigrationScripts.in(archive).word(FOLDERS))
                .isEqualTo(MigrationScripts.in(scripts).word(FOLDERS));
    }

    private Path scripts(String name, String text) throws IOException {
        Path root = Files.createTempDirectory(folder, "scripts-");
        Files.createDirectories(root.resolve("db"));
        Files.createDirectories(root.resolve("dialect/sqlite"));
        Files.writeString(root.resolve(name), text);
        return root;
    }
}
