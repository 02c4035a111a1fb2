package org.hongping.core.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.hongping.rubric.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the server counts, as Prometheus reads it at {@code /metrics}; told to this machine only. */
final class Metrics {
    private static final Logger LOG = LoggerFactory.getLogger(Metrics.class);

    /** The registry costs as much as the whole start; nobody reads it in the first seconds. */
    private static final Executor LATER = CompletableFuture.delayedExecutor(2, TimeUnit.SECONDS);

    private final CompletableFuture<PrometheusMeterRegistry> registry = new CompletableFuture<>();

    private final Map<Answered, Timer> timers = new ConcurrentHashMap<>();

    /** What requests are counted by: as many as there are routes, methods and kinds of answers. */
    private record Answered(String method, String route, int status) {
        Timer timer(MeterRegistry registry) {
            return registry.timer(
                    "hongping.requests",
                    Tags.of(
                            "method", method.toLowerCase(Locale.ROOT),
                            "route", route,
                            "status", Integer.toString(status)));
        }
    }

    void install(JavalinConfig config) {
        config.events.serverStarted(() -> registry.completeAsync(Metrics::made, LATER));
        config.requestLogger.http((ctx, milliseconds) -> count(ctx, Duration.ofMillis(milliseconds.longValue())));
        config.routes.get("/metrics", this::tell, Role.ANYONE);
    }

    private static PrometheusMeterRegistry made() {
        var made = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new JvmMemoryMetrics().bindTo(made);
        new JvmThreadMetrics().bindTo(made);
        new UptimeMetrics().bindTo(made);
        return made;
    }

    private void count(Context ctx, Duration taken) {
        Endpoint endpoint = ctx.endpoints().matchedHttpEndpoint();
        Answered answered =
                new Answered(ctx.method().name(), endpoint == null ? "none" : endpoint.path, ctx.statusCode());
        CompletableFuture<Void> counted = registry.thenAccept(
                made -> timers.computeIfAbsent(answered, key -> key.timer(made)).record(taken));
        if (counted.isCompletedExceptionally()) {
            LOG.warn("a request could not be counted: {}", counted);
        }
    }

    private void tell(Context ctx) {
        if (!ThisMachine.sent(ctx)) {
            throw new Forbidden(Message.of("problem.this-machine-only"));
        }
        if (!registry.isDone()) {
            registry.complete(made());
        }
        ctx.contentType("text/plain; version=0.0.4; charset=utf-8")
                .result(registry.join().scrape());
    }
}
