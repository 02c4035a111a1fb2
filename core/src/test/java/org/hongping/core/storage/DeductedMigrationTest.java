package org.hongping.core.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.flywaydb.core.api.MigrationVersion;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** V065 tells of what was decided and scored before what the negative list took off. */
class DeductedMigrationTest {
    private static final MigrationVersion BEFORE = MigrationVersion.fromVersion("063");

    @Test
    void olderDecisionsTellWhatWasFrozenOnSqlite(@TempDir Path folder) {
        olderDecisionsTellWhatWasFrozen(new DatabaseConfig.SqliteFile(folder.resolve("hongping.db")));
    }

    @Test
    void olderDecisionsTellWhatWasFrozenOnPostgresql() throws IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
            olderDecisionsTellWhatWasFrozen(new DatabaseConfig.PostgresServer(
                    server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres"));
        }
    }

    private static void olderDecisionsTellWhatWasFrozen(DatabaseConfig config) {
        Dialect dialect = Dialect.of(config);
        new Migrations(dialect).migrate(BEFORE);
        Jdbi.create(dialect.connections()).useHandle(DeductedMigrationTest::fill);

        new Migrations(dialect).migrate();

        try (Storage storage = Storage.openUnchanged(config)) {
            storage.change(handle -> {
                assertThat(text(handle, "select deductions from decision where application_id = 'a'"))
                        .isEqualTo("8.00");
                assertThat(text(handle, "select deductions from decision where application_id = 'b'"))
                        .isEqualTo("0.00");
                assertThat(text(handle, "select deductions from panel_score where application_id = 'b'"))
                        .isEqualTo("0.00");
                assertThat(text(handle, "select application_id from panel_due"))
                        .as("made afresh at the next start")
                        .isEqualTo("a");
            });
        }
    }

    private static void fill(Handle handle) {
        handle.execute("insert into area (id, level, name, version) values ('city', 'CITY', '示例市', 1)");
        handle.execute("insert into campaign (id, title, kind, host, undertaker, basis, year, rubric_id, edition,"
                + " bundle_version, rubric_digest, interpretations, state, version, created_at, created_by)"
                + " values ('c', '', '', '', '', '', 2026, '', '', '', '', '', 'OPEN', 1, 'now', 'x')");
        for (String id : new String[] {"a", "b"}) {
            handle.execute(
                    "insert into area (id, level, name, parent_id, version) values (?, 'DISTRICT', ?, 'city', 1)",
                    id,
                    id);
            handle.execute(
                    "insert into application (id, campaign_id, entrant_kind, area_id, owner_account, state, submissions,"
                            + " version, created_at) values (?, 'c', 'AREA', ?, 'x', 'CONFERRED', 1, 1, 'now')",
                    id,
                    id);
            handle.execute(
                    "insert into panel_score (application_id, members, finished, complete, base, bonus, total,"
                            + " partial_total, spread_micro, computed_at)"
                            + " values (?, 1, 1, 1, '80.00', '5.00', '77.00', '77.00', 0, 'now')",
                    id);
        }
        decide(handle, "a", "{\"base\":\"80.00\",\"deductions\":\"8.00\",\"total\":\"77.00\"}");
        decide(handle, "b", "{\"base\":\"80.00\",\"total\":\"85.00\"}");
        handle.execute("insert into deduction_entry (id, application_id, item, points, reason, source, happened_on,"
                + " entered_at, entered_by) values ('d', 'a', 'accident', '8', '', '', '2026-05-01', 'now', 'x')");
        handle.execute("insert into deduction_entry (id, application_id, item, points, reason, source, happened_on,"
                + " entered_at, entered_by, withdrawn_at)"
                + " values ('e', 'b', 'accident', '8', '', '', '2026-05-01', 'now', 'x', 'now')");
    }

    private static void decide(Handle handle, String id, String result) {
        handle.execute(
                "insert into decision (application_id, number, outcome, reason, result, checksum, base, bonus, total,"
                        + " total_micro, decided_at, decided_by)"
                        + " values (?, 1, 'CONFERRED', '', ?, '', '80.00', '5.00', '77.00', 0, 'now', 'x')",
                id,
                result);
    }

    private static String text(Handle handle, String sql) {
        return handle.createQuery(sql).mapTo(String.class).one();
    }
}
