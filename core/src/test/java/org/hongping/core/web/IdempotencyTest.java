package org.hongping.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.config.JavalinConfig;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.hongping.rubric.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyTest {
    private static final AtomicInteger DONE = new AtomicInteger();
    private static final CountDownLatch BEGUN = new CountDownLatch(1);
    private static final CountDownLatch GO_ON = new CountDownLatch(1);

    @RegisterExtension
    static final WebExtension WEB = new WebExtension(IdempotencyTest::configure);

    private static void configure(JavalinConfig config) {
        new Idempotency(new AnswersInMemory()).install(Around.in(config.routes));
        config.routes.post(
                "/api/v1/things",
                ctx -> ctx.status(201)
                        .header("Location", "/api/v1/things/" + DONE.incrementAndGet())
                        .json(Map.of("sent", ctx.body())),
                Role.SIGNED_IN);
        config.routes.post(
                "/api/v1/slow",
                ctx -> {
                    BEGUN.countDown();
                    GO_ON.await();
                    ctx.result("slow");
                },
                Role.SIGNED_IN);
        config.routes.post(
                "/api/v1/refused",
                ctx -> {
                    DONE.incrementAndGet();
                    throw new Conflict(Message.of("problem.no-page", "x"));
                },
                Role.SIGNED_IN);
        config.routes.post(
                "/api/v1/broken",
                ctx -> {
                    DONE.incrementAndGet();
                    throw new IllegalStateException("ours");
                },
                Role.SIGNED_IN);
        // What is sent must be read: the connection ends with a body that nobody took.
        config.routes.put(
                "/api/v1/things",
                ctx -> ctx.json(Map.of("sent", ctx.body(), "done", DONE.incrementAndGet())),
                Role.SIGNED_IN);
    }

    @Test
    void theSameRequestIsDoneOnceAndAnsweredAgain() {
        HttpResponse<String> first = post("organiser", "/api/v1/things", "once", "{\"a\":1}");
        int done = DONE.get();
        HttpResponse<String> second = post("organiser", "/api/v1/things", "once", "{\"a\":1}");

        assertThat(DONE).hasValue(done);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        for (String header : new String[] {"Location", "Content-Type"}) {
            assertThat(second.headers().firstValue(header))
                    .isEqualTo(first.headers().firstValue(header));
        }
        assertThat(first.headers().firstValue(KeptAnswer.AGAIN)).isEmpty();
        assertThat(second.headers().firstValue(KeptAnswer.AGAIN)).hasValue("true");
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefused() {
        post("organiser", "/api/v1/things", "reused", "{\"a\":1}");

        HttpResponse<String> other = post("organiser", "/api/v1/things", "reused", "{\"a\":2}");

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("/problems/key-reused", "reused");
        assertThat(post("organiser", "/api/v1/things?b=1", "reused", "{\"a\":1}")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aRequestIsRefusedWhileTheFirstIsUnderWay() throws InterruptedException {
        CompletableFuture<HttpResponse<String>> first =
                CompletableFuture.supplyAsync(() -> post("organiser", "/api/v1/slow", "slow", ""));
        BEGUN.await();

        HttpResponse<String> second = post("organiser", "/api/v1/slow", "slow", "");
        GO_ON.countDown();

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("/problems/under-way");
        assertThat(first.join().body()).isEqualTo("slow");
        assertThat(post("organiser", "/api/v1/slow", "slow", "").body()).isEqualTo("slow");
    }

    @Test
    void everybodyHasKeysOfTheirOwn() {
        post("organiser", "/api/v1/things", "mine", "{}");
        int done = DONE.get();

        post("assessor", "/api/v1/things", "mine", "{}");

        assertThat(DONE).hasValue(done + 1);
    }

    @Test
    void aRefusalIsAnAnswerToo() {
        HttpResponse<String> first = post("organiser", "/api/v1/refused", "refused", "");
        int done = DONE.get();
        HttpResponse<String> second = post("organiser", "/api/v1/refused", "refused", "");

        assertThat(DONE).hasValue(done);
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    @Test
    void aFailureOfOursMayBeTriedAgain() {
        post("organiser", "/api/v1/broken", "broken", "");
        int done = DONE.get();

        assertThat(post("organiser", "/api/v1/broken", "broken", "").statusCode())
                .isEqualTo(500);
        assertThat(DONE).hasValue(done + 1);
    }

    @Test
    void withoutAKeyEveryRequestIsDone() {
        int before = DONE.get();
        TestClient client = client("organiser");
        for (int time = 0; time < 2; time++) {
            client.send(client.request("/api/v1/things").POST(BodyPublishers.ofString("{}")));
        }

        assertThat(DONE).hasValue(before + 2);
    }

    @Test
    void whatCanBeRepeatedAnywayIsDone() {
        int before = DONE.get();
        TestClient client = client("organiser").withHeader(Idempotency.HEADER, "put");
        for (int time = 0; time < 2; time++) {
            client.send(client.request("/api/v1/things").PUT(BodyPublishers.ofString("{}")));
        }

        assertThat(DONE).hasValue(before + 2);
    }

    @Test
    void aStrangerIsToldToSignIn() {
        TestClient stranger = WEB.client().withHeader(Idempotency.HEADER, "k");

        assertThat(stranger.send(stranger.request("/api/v1/things").POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "tab\there"})
    void aKeyIsPlain(String key) {
        assertThat(post("organiser", "/api/v1/things", key, "").statusCode()).isEqualTo(400);
    }

    @Test
    void aKeyIsNotEndless() {
        assertThat(post("organiser", "/api/v1/things", "k".repeat(201), "").statusCode())
                .isEqualTo(400);
    }

    private static HttpResponse<String> post(String account, String path, String key, String body) {
        TestClient client = client(account).withHeader(Idempotency.HEADER, key);
        return client.send(client.request(path).POST(BodyPublishers.ofString(body)));
    }

    private static TestClient client(String account) {
        return WEB.client().withHeader("Authorization", "Bearer " + account);
    }
}
