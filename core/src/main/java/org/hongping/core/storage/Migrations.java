package org.hongping.core.storage;

import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.output.ValidateResult;
import org.hongping.rubric.Message;

/**
 * The scripts on the class path that make the tables: in {@code db/} for all databases, in {@code dialect/} what one of
 * them has to do in another way.
 */
final class Migrations {
    private final Flyway flyway;

    Migrations(Dialect dialect) {
        this(dialect, MigrationVersion.LATEST);
    }

    /** As above, up to a version. */
    Migrations(Dialect dialect, MigrationVersion last) {
        flyway = Flyway.configure()
                .target(last)
                .dataSource(dialect.connections())
                .locations("classpath:db", "classpath:dialect/" + dialect.name())
                .failOnMissingLocations(true)
                .cleanDisabled(true)
                .load();
    }

    /** Runs the scripts that have not run yet, each in a transaction. */
    void migrate() {
        flyway.migrate();
    }

    /** Returns what differs between the scripts and what has run. */
    List<Message> findings() {
        ValidateResult result = flyway.validateWithResult();
        List<Message> findings = new ArrayList<>();
        result.invalidMigrations.forEach(script -> findings.add(
                Message.of("storage.migration", script.version, script.description, script.errorDetails.errorMessage)));
        return findings;
    }
}
