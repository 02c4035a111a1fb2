package org.hongping.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hongping.rubric.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemsTest {
    @RegisterExtension
    static final WebExtension WEB = new WebExtension(config -> {
        for (String base : new String[] {"", "/api"}) {
            config.routes.get(base + "/stale", ctx -> new Version(3).mustBe(new Version(5)), Role.ANYONE);
            config.routes.get(base + "/broken", ctx -> broken(), Role.ANYONE);
        }
        config.routes.post("/api/read", ctx -> ctx.json(ctx.bodyAsClass(Sent.class)), Role.ANYONE);
        config.routes.get("/api/invalid", ctx -> refuse(), Role.ANYONE);
    });

    @Test
    void aProgramGetsAProblemDocument() {
        HttpResponse<String> answer = WEB.client().get("/api/stale");

        assertThat(answer.statusCode()).isEqualTo(412);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json; charset=utf-8");
        assertThat(answer.body())
                .isEqualTo("{\"type\":\"/problems/stale\",\"title\":\"内容已被更新\",\"status\":412,"
                        + "\"detail\":\"您编辑的是第 3 版，目前已是第 5 版。\",\"instance\":\"/api/stale\","
                        + "\"current\":5,\"yours\":3}");
    }

    @Test
    void aPersonGetsAPageOfTheSameWords() {
        HttpResponse<String> answer = WEB.client().get("/stale");

        assertThat(answer.statusCode()).isEqualTo(412);
        assertThat(answer.body()).contains("<h1>内容已被更新</h1>").contains("您编辑的是第 3 版，目前已是第 5 版。");
    }

    @Test
    void aProblemSpeaksTheReadersLanguage() {
        TestClient english = WEB.client().withHeader("Accept-Language", "en-GB,en;q=0.8");

        assertThat(english.get("/api/stale").body()).contains("You edited version 3; the present one is version 5.");
        assertThat(english.get("/stale").body()).contains("<html lang=\"en\">").contains("Saved by somebody");
    }

    @Test
    void whoAsksForJsonGetsJsonAnywhere() {
        assertThat(WEB.client()
                        .withHeader("Accept", "application/json")
                        .get("/stale")
                        .body())
                .startsWith("{");
        assertThat(WEB.client().withHeader("HX-Request", "true").get("/stale").body())
                .startsWith("{");
    }

    @Test
    void ourOwnFailureTellsAReferenceAndNothingElse() {
        HttpResponse<String> answer = WEB.client().get("/broken");
        String reference = answer.headers().firstValue("X-Request-Id").orElseThrow();

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("错误编号 " + reference).doesNotContain("inner detail");
        assertThat(WEB.client().get("/api/broken").body())
                .contains("\"reference\":")
                .doesNotContain("inner detail");
    }

    @Test
    void anUnknownAddressHasAPage() {
        HttpResponse<String> answer = WEB.client().get("/no/such/page");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("<h1>找不到</h1>").contains("没有“/no/such/page”这个页面。");
    }

    @Test
    void aWrongMethodIsNamed() {
        TestClient client = WEB.client();
        client.get("/style");

        assertThat(client.post("/about", Map.of()).statusCode()).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"points\": 1",
                "{\"points\": 1, \"points\": 2}",
                "[]",
                "{\"points\": \"x\"}",
                "{\"other\": 1}",
                "{} {}"
            })
    void jsonThatIsNoneOrAnotherIsTheCallersMistake(String body) {
        HttpResponse<String> answer = send(body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("/problems/malformed");
    }

    @Test
    void figuresTravelAsTheyAre() {
        assertThat(send("{\"points\": 63.50, \"when\": \"2026-11-21T02:42:59Z\"}")
                        .body())
                .isEqualTo("{\"points\":63.50,\"when\":\"2026-11-21T02:42:59Z\"}");
    }

    @Test
    void refusedFieldsAreNamed() {
        assertThat(WEB.client().get("/api/invalid").body()).contains("\"fields\":{\"name\":\"请填写此项\"}");
    }

    static Stream<String> kinds() {
        return Texts.keys("problem").stream()
                .filter(key -> key.endsWith(".about"))
                .map(key -> key.replace("problem.", "").replace(".about", ""));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindHasAPage(String kind) {
        HttpResponse<String> answer = WEB.client().get("/problems/" + kind);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains(Message.of("problem." + kind).in(Languages.CHINESE))
                .contains(Message.of("problem." + kind + ".about").in(Languages.CHINESE));
    }

    /** What a program sends. */
    public record Sent(BigDecimal points, Optional<Instant> when) {}

    private static HttpResponse<String> send(String body) {
        TestClient client = WEB.client().withHeader("Authorization", "Bearer applicant");
        return client.send(client.request("/api/read")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static void broken() {
        throw new IllegalStateException("inner detail");
    }

    private static void refuse() {
        throw new Invalid("name", Message.of("web.fill-in"));
    }
}
