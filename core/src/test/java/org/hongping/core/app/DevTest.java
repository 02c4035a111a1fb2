package org.hongping.core.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.TestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code serve --dev}: what is saved is served. */
class DevTest {
    private static final Duration PROMISED = Duration.ofSeconds(2);

    @TempDir
    Path folder;

    @TempDir
    Path home;

    private Path document;
    private App app;

    @BeforeEach
    void start() throws IOException {
        document = Files.createDirectories(folder.resolve("one/rubrics")).resolve("garden.yaml");
        Files.writeString(document, rubric("示例花园评分表", "5"));
        Files.createDirectory(folder.resolve("empty"));
        app = App.start(CheapPasswords.from(environment("127.0.0.1")), Optional.empty());
    }

    private Map<String, String> environment(String host) {
        Map<String, String> environment = new HashMap<>();
        environment.put("PORT", "0");
        environment.put("HOST", host);
        environment.put("HONGPING_HOME", home.toString());
        environment.put(Settings.DEV, folder.toString());
        return environment;
    }

    @AfterEach
    void stop() {
        app.close();
    }

    @Test
    void whatIsSavedIsServedListedAndScoredWithinTwoSeconds() throws IOException {
        soon(() -> page().contains("示例花园评分表"));
        assertThat(score("{\"answers\": {\"1.1\": {\"points\": 5}}}")).contains("\"total\":\"5.00\"");

        Files.writeString(document, rubric("改过的评分表", "7"));

        soon(() -> page().contains("改过的评分表"));
        assertThat(page()).doesNotContain("示例花园评分表").contains("one");
        assertThat(client().get("/api/v1/rubrics").body()).contains("dev.garden", "0.0.0.dev");
        assertThat(client().get("/rubrics/dev.garden").body()).contains("改过的评分表");
        assertThat(score("{\"answers\": {\"1.1\": {\"points\": 7}}}")).contains("\"total\":\"7.00\"");
    }

    @Test
    void whatIsBrokenIsNamedByFileAndLineAndTheLastSoundOneStays() throws IOException {
        soon(() -> page().contains("示例花园评分表"));

        Files.writeString(document, rubric("坏了的评分表", "5").replace("kind: judgement", "kind: guessing"));

        soon(() -> page().contains("rubrics/garden.yaml:14"));
        assertThat(page()).contains("有错误，仍试用上一份", "示例花园评分表").doesNotContain("坏了的评分表");
        assertThat(score("{\"answers\": {\"1.1\": {\"points\": 5}}}")).contains("\"total\":\"5.00\"");
    }

    @Test
    void whatIsBeingWrittenIsNoRevisionForACampaign() {
        soon(() -> page().contains("示例花园评分表"));

        assertThat(app.rubrics().all()).isEmpty();
        assertThat(client().get("/api/v1/rubrics").body()).contains("dev.garden");
    }

    @Test
    void anotherMachineIsRefused() {
        assertThatThrownBy(() -> Settings.from(environment("0.0.0.0"))).hasMessageContaining("--dev");
    }

    @Test
    void aFolderWithoutRubricsIsRefused() {
        Map<String, String> environment = environment("127.0.0.1");
        environment.put(Settings.DEV, folder.resolve("empty").toString());
        environment.put("HONGPING_HOME", home.resolve("other").toString());

        assertThatThrownBy(() -> App.start(CheapPasswords.from(environment), Optional.empty())
                        .close())
                .isInstanceOf(NotFound.class);
    }

    private String score(String sheet) {
        TestClient client = client();
        return client.send(client.request("/api/v1/dev/rubrics/dev.garden/score")
                        .POST(HttpRequest.BodyPublishers.ofString(sheet)))
                .body();
    }

    private String page() {
        return client().get("/dev").body();
    }

    private TestClient client() {
        return new TestClient(app.port());
    }

    private static void soon(BooleanSupplier holds) {
        long end = System.nanoTime() + PROMISED.toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("served within two seconds").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private static String rubric(String title, String points) {
        return """
                schema: 1
                id: dev.garden
                edition: "2026"
                title: %s
                status: official
                subjects: [estate]
                source: {document: 示例, clause: 全文}
                assessors: [{id: panel, label: 评审组}]
                root:
                  children:
                    - code: "1"
                      label: 绿化
                      children:
                        - {code: "1.1", label: 树木, max: %s, assessor: panel, rule: {kind: judgement}}
                """.formatted(title, points);
    }
}
