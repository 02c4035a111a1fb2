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

/** V061 makes the table of applications anew where there are some already, with what refers to them. */
class EntrantMigrationTest {
    private static final MigrationVersion BEFORE = MigrationVersion.fromVersion("060");

    @Test
    void applicationsOutliveItOnSqlite(@TempDir Path folder) {
        applicationsOutliveIt(new DatabaseConfig.SqliteFile(folder.resolve("hongping.db")));
    }

    @Test
    void applicationsOutliveItOnPostgresql() throws IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
            applicationsOutliveIt(new DatabaseConfig.PostgresServer(
                    server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres"));
        }
    }

    private static void applicationsOutliveIt(DatabaseConfig config) {
        Dialect dialect = Dialect.of(config);
        new Migrations(dialect).migrate(BEFORE);
        Jdbi.create(dialect.connections()).useHandle(EntrantMigrationTest::fill);

        new Migrations(dialect).migrate();

        try (Storage storage = Storage.openUnchanged(config)) {
            storage.change(handle -> {
                assertThat(text(handle, "select entrant_name from entry where id = 'a'"))
                        .isEqualTo("荷苑");
                assertThat(text(handle, "select place_id from entry where id = 'a'"))
                        .isEqualTo("city");
                assertThat(text(handle, "select value from application_field where application_id = 'a'"))
                        .isEqualTo("kept");
                handle.execute(
                        "insert into application (id, campaign_id, entrant_kind, area_id, owner_account, state,"
                                + " submissions, version, created_at) values ('b', 'c', 'AREA', 'city', 'x', 'DRAFT', 0, 1, 'now')");
                assertThat(text(handle, "select entrant_name from entry where id = 'b'"))
                        .isEqualTo("示例市");
            });
            assertThat(new DatabaseCheck(storage, dialect).findings()).isEmpty();
        }
    }

    private static void fill(Handle handle) {
        handle.execute("insert into area (id, level, name, version) values ('city', 'CITY', '示例市', 1)");
        handle.execute("insert into enterprise (id, name, credit_code, version, created_at, changed_at)"
                + " values ('e', '示例物业', '91350100M000100Y43', 1, 'now', 'now')");
        handle.execute(
                "insert into estate (id, name, area_id, kind, party_organisation_state, committee_state, version,"
                        + " created_at, changed_at)"
                        + " values ('h', '荷苑', 'city', 'RESIDENTIAL', 'UNKNOWN', 'UNKNOWN', 1, 'now', 'now')");
        handle.execute("insert into campaign (id, title, kind, host, undertaker, basis, year, rubric_id, edition,"
                + " bundle_version, rubric_digest, interpretations, state, version, created_at, created_by)"
                + " values ('c', '', '', '', '', '', 2026, '', '', '', '', '', 'OPEN', 1, 'now', 'x')");
        handle.execute("insert into application (id, campaign_id, estate_id, enterprise_id, owner_account, state,"
                + " submissions, version, created_at) values ('a', 'c', 'h', 'e', 'x', 'DRAFT', 0, 1, 'now')");
        handle.execute("insert into application_field (application_id, field, value, version, saved_at)"
                + " values ('a', 'name', 'kept', 1, 'now')");
    }

    private static String text(Handle handle, String sql) {
        return handle.createQuery(sql).mapTo(String.class).one();
    }
}
