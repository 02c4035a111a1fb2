package org.hongping.core.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hongping.core.application.ApplicationFixture;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.rubric.ShippedRubrics;
import org.hongping.core.web.TestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A damaged bundle stops nobody from starting; the server says what it is not ready for. */
class MissingRubricTest {
    @TempDir
    private Path home;

    @Test
    void theServerStartsAndNamesTheCampaignThatCannotBeScored() throws IOException {
        Settings settings = CheapPasswords.from(Map.of("PORT", "0", "HONGPING_HOME", home.toString()));
        Path shipped = ShippedRubrics.packed("rubric-chengdu");
        Campaign campaign;
        try (App app = App.start(settings, Optional.of(shipped))) {
            campaign = new ApplicationFixture(app.services().storage(), home).campaign("锁定旧版的活动");
            assertThat(ready(app).statusCode()).isEqualTo(200);
        }
        damageBundles();

        try (App app = App.start(settings, Optional.empty())) {
            HttpResponse<String> answer = ready(app);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("锁定旧版的活动", campaign.rubric().rubricDigest());
            assertThat(new TestClient(app.port()).get("/health/live").statusCode())
                    .isEqualTo(200);
        }
        try (App app = App.start(settings, Optional.of(shipped))) {
            assertThat(ready(app).statusCode()).as("the bundle came back").isEqualTo(200);
        }
    }

    private static HttpResponse<String> ready(App app) {
        return new TestClient(app.port()).get("/health/ready");
    }

    private void damageBundles() throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("bundles"))) {
            for (Path jar : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(jar);
                bytes[100] ^= 1;
                Files.write(jar, bytes);
            }
        }
    }
}
