package org.hongping.core.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import org.hongping.rubric.Message;

/** What the server counts, as Prometheus reads it at {@code /metrics}; told to this machine only. */
final class Metrics {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    Metrics() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    void install(JavalinConfig config) {
        config.requestLogger.http((ctx, milliseconds) -> count(ctx, milliseconds.longValue()));
        config.routes.get("/metrics", this::tell, Role.ANYONE);
    }

    private void count(Context ctx, long milliseconds) {
        Endpoint endpoint = ctx.endpoints().matchedHttpEndpoint();
        Timer.builder("hongping.requests")
                .tag("method", ctx.method().name().toLowerCase(Locale.ROOT))
                .tag("route", endpoint == null ? "none" : endpoint.path)
                .tag("status", Integer.toString(ctx.statusCode()))
                .register(registry)
                .record(Duration.ofMillis(milliseconds));
    }

    private void tell(Context ctx) {
        if (!fromThisMachine(ctx)) {
            throw new Forbidden(Message.of("problem.this-machine-only"));
        }
        ctx.contentType("text/plain; version=0.0.4; charset=utf-8").result(registry.scrape());
    }

    /** A request that a proxy passes on names whom it is for, and is not from here. */
    private static boolean fromThisMachine(Context ctx) {
        boolean passedOn = ctx.header("X-Forwarded-For") != null || ctx.header("Forwarded") != null;
        try {
            return !passedOn && InetAddress.getByName(ctx.req().getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }
}
