package org.hongping.core.onsite;

import java.io.IOException;
import java.util.Objects;
import org.hongping.core.application.ApplicationFixture;
import org.hongping.core.application.ApplicationServer;
import org.hongping.core.assessment.AssessmentFeatureRoutes;
import org.hongping.core.assessment.AssessmentFixture;
import org.hongping.core.rubric.SettableRubrics;
import org.hongping.core.web.TestClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The pages and programs' side of inspections on a free port; one for all tests of a class. */
final class OnsiteServer implements BeforeAllCallback, AfterAllCallback {
    private final SettableRubrics rubrics = new SettableRubrics();
    private final ApplicationServer server = new ApplicationServer((routes, storage) -> {
        AssessmentFixture assessments = new AssessmentFixture(storage, below());
        OnsiteParts parts = new OnsiteParts(
                assessments.parts(),
                new SitePhotoService(
                        storage,
                        assessments.applications().registry().audit(),
                        assessments.parts().applications().evidence(),
                        rubrics),
                new SiteSaveService(
                        storage, assessments.applications().registry().audit(), assessments.assessments(), rubrics));
        AssessmentFeatureRoutes.register(routes, assessments.parts());
        OnsiteFeatureRoutes.register(routes, parts);
        keep(assessments, parts);
    });
    private @Nullable AssessmentFixture fixture;
    private @Nullable OnsiteParts parts;

    private ApplicationFixture below() {
        return server.fixture();
    }

    private void keep(AssessmentFixture assessments, OnsiteParts onsite) {
        this.fixture = assessments;
        this.parts = onsite;
    }

    AssessmentFixture fixture() {
        return Objects.requireNonNull(fixture, "only within a test");
    }

    OnsiteParts parts() {
        return Objects.requireNonNull(parts, "only within a test");
    }

    /** Returns the revisions that phones may have worked under. */
    SettableRubrics rubrics() {
        return rubrics;
    }

    TestClient client(String session) {
        return server.client(session);
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
