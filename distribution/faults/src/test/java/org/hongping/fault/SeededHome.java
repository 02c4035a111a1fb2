package org.hongping.fault;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.operator.BundleApi;
import org.hongping.operator.Server;

/**
 * A home folder in which a campaign runs on the shipped sheet of Chengdu.
 *
 * @param folder {@code HONGPING_HOME}
 * @param applicant access token of who began the application
 * @param application id of one that was begun
 * @param sheets of the assessors, all open
 * @param administrator access token of an administrator
 * @param organiser access token of an organiser
 */
record SeededHome(
        Path folder, String applicant, String application, List<Sheet> sheets, String administrator, String organiser) {

    /**
     * A sheet that an assessor fills in.
     *
     * @param id of the assessment
     * @param token the assessor's access token
     */
    record Sheet(String id, String token) {}

    /** Lets a server make the folder, then fills it. */
    static SeededHome in(Path folder) throws IOException, InterruptedException {
        Server.makeHome(folder);
        try (Storage storage = Storage.open(new SqliteFile(folder.resolve("hongping.db")))) {
            ApplicationFixture applications = new ApplicationFixture(storage, folder);
            AssessmentFixture panel = new AssessmentFixture(storage, applications);
            Campaign campaign = applications.campaign("2026 年度示范项目创建（示例）");
            AccessTokens tokens = tokens(storage, applications);
            List<Assignment> assigned = panel.assigned(panel.admitted(campaign, "待评小区（示例）"));
            return new SeededHome(
                    folder,
                    issued(tokens, applications.applicant()),
                    applications.started(campaign, "示例小区一期").id().text(),
                    List.of(
                            new Sheet(assigned.get(0).id().text(), issued(tokens, panel.first())),
                            new Sheet(assigned.get(1).id().text(), issued(tokens, panel.second()))),
                    issued(tokens, applications.registry().visitor("administrator", Role.ADMINISTRATOR)),
                    issued(tokens, applications.organiser()));
        }
    }

    /** Returns the interface as the applicant sees it. */
    Api api(Server server) {
        return new Api(server.address(), applicant);
    }

    /** Returns the administrator's side of a server. */
    BundleApi bundles(Server server) {
        return new BundleApi(server.address(), administrator);
    }

    private static AccessTokens tokens(Storage storage, ApplicationFixture fixture) {
        return new Security(storage, storage.clock(), fixture.registry().audit(), SecuritySetting.usual(false))
                .tokens();
    }

    private static String issued(AccessTokens tokens, Visitor holder) {
        return tokens.issue(RegistryFixture.account(holder), "faults", Duration.ofDays(1));
    }
}
