package org.hongping.core.recommendation;

import java.util.Locale;
import java.util.Objects;
import org.hongping.core.application.ApplicationFixture;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.application.ApplicationServer;
import org.hongping.core.application.StandingOpinion;
import org.hongping.core.campaign.ExtensionRoutes;
import org.hongping.core.campaign.ExtensionService;
import org.hongping.core.registry.Area;
import org.hongping.core.registry.AreaLevel;
import org.hongping.core.storage.Ids;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.TestClient;
import org.hongping.core.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Applications and recommendations on a free port. */
final class RecommendationServer implements BeforeAllCallback, AfterAllCallback {
    private final ApplicationServer server = new ApplicationServer((routes, storage) -> {
        RecommendationParts made = parts(storage);
        RecommendationFeatureRoutes.register(routes, made);
        ExtensionService more = new ExtensionService(
                storage, fixture().registry().audit(), fixture().campaigns(), new Ids());
        ExtensionRoutes.register(
                routes,
                fixture().campaigns(),
                more,
                fixture().registry().areas(),
                fixture().registry().enterprises());
        this.extensions = more;
        this.parts = made;
    });
    private @Nullable RecommendationParts parts;
    private @Nullable ExtensionService extensions;

    private RecommendationParts parts(Storage storage) {
        ApplicationFixture fixture = fixture();
        return new RecommendationParts(
                new RecommendationService(
                        storage,
                        fixture.registry().audit(),
                        fixture.campaigns(),
                        fixture.parts().applications(),
                        fixture.registry().areas()),
                new PlaceService(
                        storage,
                        fixture.registry().audit(),
                        fixture.campaigns(),
                        fixture.registry().areas()),
                fixture.parts(),
                fixture.registry().areas());
    }

    RecommendationParts parts() {
        return Objects.requireNonNull(parts, "only within a test");
    }

    ExtensionService extensions() {
        return Objects.requireNonNull(extensions, "only within a test");
    }

    /** Says something of an application on top of whatever is said. */
    StandingOpinion say(ApplicationId id, Verdict verdict, String words, Visitor by) {
        RecommendationService service = parts().recommendations();
        return service.say(id, verdict, words, service.standing(id, by).version(), by);
    }

    ApplicationFixture fixture() {
        return server.fixture();
    }

    /** Returns the area of a level that holds every estate of the fixture. */
    Area area(AreaLevel level) {
        return fixture().registry().above(level);
    }

    /** Returns the examiner of that area. */
    Visitor examiner(AreaLevel level) {
        return fixture().registry().examiner(name(level), area(level).id());
    }

    /** Returns the browser of the examiner of that area. */
    TestClient browser(AreaLevel level) {
        examiner(level);
        return server.client(name(level));
    }

    TestClient client(String session) {
        return server.client(session);
    }

    private static String name(AreaLevel level) {
        return "examiner-" + level.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        server.beforeAll(context);
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        server.afterAll(context);
    }
}
