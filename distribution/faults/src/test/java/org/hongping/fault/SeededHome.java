package org.hongping.fault;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.hongping.core.application.ApplicationFixture;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.registry.RegistryFixture;
import org.hongping.core.security.AccessTokens;
import org.hongping.core.security.Security;
import org.hongping.core.security.SecurityPolicy;
import org.hongping.core.storage.DatabaseConfig.SqliteFile;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Visitor;
import org.hongping.operator.Server;

/**
 * A home folder in which a campaign runs on the shipped sheet of Chengdu.
 *
 * @param folder {@code HONGPING_HOME}
 * @param applications ids of applications that were begun
 * @param applicant access token of who began them
 */
record SeededHome(Path folder, List<String> applications, String applicant) {

    /** Lets a server make the folder, then fills it. */
    static SeededHome in(Path folder) throws IOException, InterruptedException {
        try (Server first = Server.start(folder)) {
            first.end("TERM");
        }
        try (Storage storage = Storage.open(new SqliteFile(folder.resolve("hongping.db")))) {
            ApplicationFixture fixture = new ApplicationFixture(storage, folder);
            Campaign campaign = fixture.campaign("2026 年度示范项目创建（示例）");
            List<String> applications = IntStream.rangeClosed(1, 3)
                    .mapToObj(number -> fixture.started(campaign, "示例小区第 " + number + " 期"))
                    .map(application -> application.id().text())
                    .toList();
            return new SeededHome(folder, applications, token(storage, fixture, fixture.applicant()));
        }
    }

    /** Returns the interface as the applicant sees it. */
    Api api(Server server) {
        return new Api(server.address(), applicant);
    }

    private static String token(Storage storage, ApplicationFixture fixture, Visitor holder) {
        AccessTokens tokens = new Security(
                        storage, storage.clock(), fixture.registry().audit(), SecurityPolicy.office(false))
                .tokens();
        return tokens.issue(RegistryFixture.account(holder), "faults", Duration.ofDays(1));
    }
}
