package org.hongping.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.hongping.core.application.Application;
import org.hongping.core.rubric.ValueText;
import org.hongping.core.storage.DatabaseConfig.SqliteFile;
import org.hongping.core.storage.StorageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What another program, or a start after a crash, finds in the file while figures are still to be made. */
class DuePanelTest {
    private static final int SAVES = 60;

    @RegisterExtension
    final StorageExtension database = new StorageExtension();

    @Test
    void figuresThatLagBehindAreNoted() throws SQLException {
        AssessmentFixture fixture = new AssessmentFixture(database.storage(), database.folder());
        Application application = fixture.admitted(fixture.applications().campaign("2026 年示范项目（示例）"), "示例一期");
        Assignment mine = fixture.assigned(application).get(0);
        List<String> seen = new ArrayList<>();
        SqliteFile file = (SqliteFile) database.config();
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file.file());
                Statement statement = other.createStatement()) {
            for (int version = 0; version < SAVES; version++) {
                int points = 1 + version % 5;
                Scoring.Sent sent = new Scoring.Sent(ValueText.fields("{\"points\":" + points + "}"), version);
                fixture.assessments()
                        .saveLine(mine.id(), "5.1", sent, fixture.first())
                        .join();
                try (ResultSet row = statement.executeQuery(
                        "select partial_total, (select count(*) from panel_due) from panel_score")) {
                    boolean fresh = row.getString(1).equals(points + ".00");
                    seen.add((fresh ? "fresh" : "stale") + (row.getInt(2) > 0 ? ", noted" : ""));
                }
            }
        }
        assertThat(seen).contains("stale, noted").doesNotContain("stale");
    }
}
