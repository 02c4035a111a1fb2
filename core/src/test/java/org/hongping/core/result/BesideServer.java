package org.hongping.core.result;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.util.Objects;
import java.util.function.Consumer;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationFixture;
import org.hongping.core.application.ApplicationServer;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.rubric.Rubrics;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.TestClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Results served with applications, for tests of what stands beside the answers; one for all tests of a class. */
final class BesideServer implements BeforeAllCallback, AfterAllCallback {
    private final ApplicationServer server;
    private final Consumer<RoutesConfig> more;
    private @Nullable ResultFixture results;

    /** Campaigns are locked to the first of the rubrics. */
    BesideServer(Rubrics rubrics) {
        this(rubrics, routes -> {});
    }

    /** As above, with more routes. */
    BesideServer(Rubrics rubrics, Consumer<RoutesConfig> more) {
        this.server = new ApplicationServer(rubrics, this::wire);
        this.more = more;
    }

    private void wire(RoutesConfig routes, Storage storage) {
        ResultFixture made = new ResultFixture(storage, server.fixture());
        results = made;
        ResultRoutes.register(routes, made.services());
        ResultApiRoutes.register(routes, made.services());
        more.accept(routes);
    }

    ResultFixture results() {
        return Objects.requireNonNull(results, "only within a test");
    }

    ApplicationFixture applications() {
        return server.fixture();
    }

    Storage storage() {
        return server.storage();
    }

    TestClient client(String session) {
        return server.client(session);
    }

    Decision decide(Application one, Outcome outcome) {
        return results()
                .results()
                .decide(one.id(), outcome, "委员会意见", applications().organiser());
    }

    /** Returns the ranking as programs read it. */
    String ranking(CampaignId campaign) {
        return client("organiser")
                .get("/api/v1/campaigns/" + campaign.text() + "/results")
                .body();
    }

    /** Returns the page of the ranking. */
    String rankingPage(CampaignId campaign) {
        return client("organiser")
                .get("/campaigns/" + campaign.text() + "/results")
                .body();
    }

    /** Returns the page that explains a result, as somebody reads it. */
    String explanation(Application one, String session) {
        return client(session)
                .get("/applications/" + one.id().text() + "/explanation")
                .body();
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
