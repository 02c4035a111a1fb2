package org.hongping.core.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.output.ValidateResult;
import org.hongping.rubric.Message;

/**
 * The scripts on the class path that make the tables: in {@code db/} for all databases, in {@code dialect/} what one of
 * them has to do in another way. A database tells which scripts have all run in it; a start with the very same ones does
 * not look through them again.
 */
final class Migrations {
    private final Dialect dialect;
    private final List<String> folders;
    private final MigrationScripts scripts;

    Migrations(Dialect dialect) {
        this(dialect, MigrationScripts.shipped());
    }

    /** As above, with what that place holds taken for what is shipped. */
    Migrations(Dialect dialect, MigrationScripts scripts) {
        this.dialect = dialect;
        this.folders = List.of("db/", "dialect/" + dialect.name() + "/");
        this.scripts = scripts;
    }

    /** Runs the scripts that have not run yet, each in a transaction. */
    void migrate() {
        String ours = scripts.word(folders);
        if (known().filter(ours::equals).isEmpty()) {
            flyway(MigrationVersion.LATEST).migrate();
            remember(ours);
        }
    }

    /** As above, as far as a version. */
    void migrate(MigrationVersion last) {
        flyway(last).migrate();
    }

    /** Returns what differs between the scripts and what has run. */
    List<Message> findings() {
        ValidateResult result = flyway(MigrationVersion.LATEST).validateWithResult();
        List<Message> findings = new ArrayList<>();
        result.invalidMigrations.forEach(script -> findings.add(
                Message.of("storage.migration", script.version, script.description, script.errorDetails.errorMessage)));
        return findings;
    }

    /** What the database says has run; nothing of one that is empty, older, or in trouble that migrating it will tell. */
    private Optional<String> known() {
        try (Connection connection = dialect.connections().getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select scripts from migrated")) {
            return found.next() ? Optional.of(found.getString(1)) : Optional.empty();
        } catch (SQLException notKnown) {
            return Optional.empty();
        }
    }

    private void remember(String word) {
        try (Connection connection = dialect.connections().getConnection();
                Statement before = connection.createStatement();
                PreparedStatement now = connection.prepareStatement("insert into migrated (scripts) values (?)")) {
            connection.setAutoCommit(false);
            before.executeUpdate("delete from migrated");
            now.setString(1, word);
            now.executeUpdate();
            connection.commit();
        } catch (SQLException refused) {
            throw new IllegalStateException("cannot note that the database is up to date", refused);
        }
    }

    private Flyway flyway(MigrationVersion last) {
        return Flyway.configure()
                .target(last)
                .dataSource(dialect.connections())
                .locations(folders.stream().map(folder -> "classpath:" + folder).toArray(String[]::new))
                .failOnMissingLocations(true)
                .cleanDisabled(true)
                .load();
    }
}
