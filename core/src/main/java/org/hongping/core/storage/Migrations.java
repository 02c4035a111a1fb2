package org.hongping.core.storage;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.ValidateResult;
import org.hongping.rubric.Message;

/** The scripts in {@code db/} on the class path, which make the tables. */
final class Migrations {
    private final Flyway flyway;

    Migrations(DataSource source) {
        flyway = Flyway.configure()
                .dataSource(source)
                .locations("classpath:db")
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
