package org.hongping.core.assessment;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.util.Objects;
import org.hongping.core.application.ApplicationServer;
import org.hongping.core.rubric.Rubrics;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.TestClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The pages and the programs' side of assessments on a free port; one for all tests of a class. */
final class AssessmentServer implements BeforeAllCallback, AfterAllCallback {
    private final ApplicationServer server;
    private @Nullable AssessmentFixture fixture;

    AssessmentServer() {
        server = new ApplicationServer(this::add);
    }

    /** With other rubrics; campaigns are locked to the first. */
    AssessmentServer(Rubrics rubrics) {
        server = new ApplicationServer(rubrics, this::add);
    }

    Storage storage() {
        return server.storage();
    }

    AssessmentFixture fixture() {
        return Objects.requireNonNull(fixture, "only within a test");
    }

    /** Returns a browser of whoever has an account of that name, or of {@code organiser} and {@code applicant}. */
    TestClient client(String session) {
        return server.client(session);
    }

    private void add(RoutesConfig routes, Storage storage) {
        fixture = new AssessmentFixture(storage, server.fixture());
        AssessmentParts parts = fixture.parts();
        AssessmentFeatureRoutes.register(routes, parts);
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        server.beforeAll(context);
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        server.afterAll(context);
    }
}
