package org.hongping.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.config.JavalinConfig;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.hongping.rubric.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.MDC;

class NewsTest {
    private static final Executor LATER = CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS);

    @RegisterExtension
    static final WebExtension WEB = new WebExtension(NewsTest::configure);

    private static void configure(JavalinConfig config) {
        config.routes.get(
                "/api/v1/later",
                ctx -> News.answer(
                        ctx,
                        CompletableFuture.supplyAsync(() -> "news", LATER),
                        news -> ctx.json(Map.of("news", news, "request", MDC.get("request")))),
                Role.ANYONE);
        config.routes.get(
                "/api/v1/at-once",
                ctx -> News.answer(ctx, CompletableFuture.completedFuture("news"), ctx::result),
                Role.ANYONE);
        config.routes.get(
                "/api/v1/refused",
                ctx -> News.answer(
                        ctx,
                        CompletableFuture.supplyAsync(
                                () -> {
                                    throw new Conflict(Message.of("problem.no-page", "x"));
                                },
                                LATER),
                        news -> ctx.result("never")),
                Role.ANYONE);
        config.routes.get(
                "/api/v1/broken",
                ctx -> News.answer(ctx, CompletableFuture.supplyAsync(() -> "news", LATER), news -> {
                    throw new IllegalStateException("ours");
                }),
                Role.ANYONE);
    }

    @Test
    void isAnsweredOnceItIsKnownAndLoggedUnderItsRequest() {
        HttpResponse<String> answer = WEB.client().get("/api/v1/later");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        "\"news\":\"news\"",
                        answer.headers().firstValue("X-Request-Id").orElseThrow());
    }

    @Test
    void isAnsweredIfItWasKnownBefore() {
        assertThat(WEB.client().get("/api/v1/at-once").body()).isEqualTo("news");
    }

    @Test
    void whatIsRefusedLaterIsRefusedAsAnythingElse() {
        HttpResponse<String> answer = WEB.client().get("/api/v1/refused");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    @Test
    void whatFailsLaterGetsAReference() {
        HttpResponse<String> answer = WEB.client().get("/api/v1/broken");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .contains(answer.headers().firstValue("X-Request-Id").orElseThrow());
    }
}
