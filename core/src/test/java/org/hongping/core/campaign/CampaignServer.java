package org.hongping.core.campaign;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.application.ApplicationFixture;
import org.hongping.core.storage.StorageExtension;
import org.hongping.core.web.LanguageRoutes;
import org.hongping.core.web.Role;
import org.hongping.core.web.Site;
import org.hongping.core.web.TestClient;
import org.hongping.core.web.Visitor;
import org.hongping.core.web.VisitorSource;
import org.hongping.core.web.Web;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Pages and programs' side of campaigns on a free port, over an empty database for each test. */
final class CampaignServer implements BeforeEachCallback, AfterEachCallback {
    private static final String TOKEN = "the-token-of-the-form";
    private static final long UPLOADS = 1_000_000;

    private final StorageExtension database = new StorageExtension();
    private @Nullable CampaignFixture fixture;
    private @Nullable Javalin server;

    CampaignFixture fixture() {
        return Objects.requireNonNull(fixture, "only within a test");
    }

    TestClient stranger() {
        return new TestClient(
                Objects.requireNonNull(server, "only within a test").port());
    }

    /** A browser of {@code organiser}, {@code applicant}, {@code assessor} or {@code administrator}. */
    TestClient browser(String session) {
        return stranger().withSession(session).withHeader("X-CSRF-Token", TOKEN);
    }

    /** A program that acts for one of them. */
    TestClient program(String token) {
        return stranger().withHeader("Authorization", "Bearer " + token);
    }

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        database.beforeEach(context);
        fixture =
                new CampaignFixture(database.storage(), new ApplicationFixture(database.storage(), database.folder()));
        server = Javalin.create(this::configure).start("127.0.0.1", 0);
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        Objects.requireNonNull(server).stop();
        database.afterEach(context);
    }

    private void configure(JavalinConfig config) {
        Site site = new Site("云溪区住建局（示例）", true);
        new Web(new Web.Setting(
                        false,
                        new Known(),
                        () -> site,
                        UPLOADS,
                        List.of(),
                        List.of(CampaignReadiness.of(fixture().campaigns()))))
                .install(config);
        LanguageRoutes.register(config.routes);
        CampaignFeatureRoutes.register(config.routes, fixture().parts());
    }

    /** Sessions and access tokens by the same words. */
    private final class Known implements VisitorSource {
        @Override
        public Optional<Visitor> ofSession(String token) {
            Map<String, Role> roles = Map.of(
                    "organiser", Role.ORGANISER,
                    "applicant", Role.APPLICANT,
                    "assessor", Role.ASSESSOR,
                    "administrator", Role.ADMINISTRATOR);
            return Optional.ofNullable(roles.get(token)).map(this::visitor);
        }

        @Override
        public Optional<Visitor> ofBearer(String token) {
            return ofSession(token);
        }

        private Visitor visitor(Role role) {
            Visitor known = role == Role.APPLICANT
                    ? fixture().applications().applicant()
                    : fixture().organiser();
            return new Visitor(known.account(), known.name(), Set.of(role), Optional.empty(), true, TOKEN);
        }
    }
}
