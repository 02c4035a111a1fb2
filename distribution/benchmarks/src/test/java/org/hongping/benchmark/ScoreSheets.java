package org.hongping.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationFixture;
import org.hongping.core.assessment.AssessmentFixture;
import org.hongping.core.assessment.Assignment;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.registry.RegistryFixture;
import org.hongping.core.security.AccessTokens;
import org.hongping.core.security.Security;
import org.hongping.core.security.SecuritySetting;
import org.hongping.core.storage.DatabaseConfig.SqliteFile;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Visitor;
import org.hongping.operator.Command;
import org.hongping.operator.Server;

/** A home in which panels of four have their sheets before them, each member with a token. */
final class ScoreSheets {
    private static final int PANEL = 4;

    private ScoreSheets() {}

    /** A sheet and the token of who fills it in. */
    record Own(String path, String token) {}

    /** Locks the campaigns of a home that no server uses to another shipped rubric. */
    static void lockTo(Path home, String rubric) throws IOException, InterruptedException {
        JsonNode all = new ObjectMapper()
                .readTree(Command.run(home, "rubric", "list", "--json").text());
        JsonNode wanted = StreamSupport.stream(all.spliterator(), false)
                .filter(one -> one.get("id").asText().equals(rubric))
                .findFirst()
                .orElseThrow();
        try (Storage storage = Storage.open(new SqliteFile(home.resolve("hongping.db")))) {
            storage.change(handle -> handle.execute(
                    "update campaign set rubric_id = ?, edition = ?, bundle_version = ?, rubric_digest = ?",
                    rubric,
                    wanted.get("edition").asText(),
                    wanted.get("version").asText(),
                    wanted.get("rubricDigest").asText()));
        }
    }

    /** Lets a server make the folder, then fills it; returns so many sheets, each of somebody else. */
    static List<Own> make(Path home, int sheets) throws IOException, InterruptedException {
        Server.makeHome(home);
        try (Storage storage = Storage.open(new SqliteFile(home.resolve("hongping.db")))) {
            ApplicationFixture applications = new ApplicationFixture(storage, home);
            AssessmentFixture panel = new AssessmentFixture(storage, applications);
            AccessTokens tokens = new Security(
                            storage, storage.clock(), applications.registry().audit(), SecuritySetting.usual(false))
                    .tokens();
            Campaign campaign = applications.campaign("示范项目创建（示例）");
            List<Own> own = new ArrayList<>();
            for (int estate = 0; own.size() < sheets; estate++) {
                Application application = panel.admitted(campaign, "待评小区" + estate + "（示例）");
                int number = estate;
                Visitor[] members = IntStream.range(0, PANEL)
                        .mapToObj(member -> panel.assessor("saver-" + number + "-" + member))
                        .toArray(Visitor[]::new);
                for (Assignment sheet : panel.assigned(application, members)) {
                    Visitor member = IntStream.range(0, PANEL)
                            .mapToObj(each -> members[each])
                            .filter(each -> each.accountOrRefuse().equals(sheet.accountId()))
                            .findFirst()
                            .orElseThrow();
                    own.add(new Own(
                            "/api/v1/assessments/" + sheet.id().text(),
                            tokens.issue(RegistryFixture.account(member), "saves", Duration.ofDays(1))));
                }
            }
            return own;
        }
    }
}
