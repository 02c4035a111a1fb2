package org.hongping.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HealthTest {
    @RegisterExtension
    static final WebExtension WEB = new WebExtension();

    private final ReadinessCheck database = new ReadinessCheck("database", Optional::empty);
    private final ReadinessCheck disk = new ReadinessCheck("disk", () -> Optional.of("full"));
    private final Javalin server = Javalin.create(config -> new Web(new Web.Setting(
                    false, VisitorSource.nobody(), () -> new Site("", false), 0, List.of(), List.of(database, disk)))
            .install(config));

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void oneThingMissingIsNotReady() {
        server.start("127.0.0.1", 0);
        HttpResponse<String> answer = new TestClient(server.port()).get("/health/ready");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body())
                .isEqualTo("{\"status\":\"not ready\",\"checks\":{\"database\":\"ok\",\"disk\":\"full\"}}");
    }

    @Test
    void livingNeedsNothingElse() {
        server.start("127.0.0.1", 0);

        assertThat(new TestClient(server.port()).get("/health/live").statusCode())
                .isEqualTo(200);
    }

    @Test
    void metricsAreForThisMachine() {
        WEB.client().get("/about");

        assertThat(WEB.client().get("/metrics").body())
                .contains("hongping_requests_seconds_count{method=\"get\",route=\"/about\",status=\"200\"}");
        assertThat(WEB.client()
                        .withHeader("X-Forwarded-For", "10.0.0.9")
                        .get("/metrics")
                        .statusCode())
                .isEqualTo(403);
    }
}
