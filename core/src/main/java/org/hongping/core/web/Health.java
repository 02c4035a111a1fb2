package org.hongping.core.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether the server lives, and whether it can do its work. */
final class Health {
    private final List<ReadinessCheck> checks;

    Health(List<ReadinessCheck> checks) {
        this.checks = List.copyOf(checks);
    }

    void register(RoutesConfig routes) {
        routes.get(
                "/health/live",
                ctx -> ctx.contentType("application/json").result("{\"status\":\"live\"}"),
                Role.ANYONE);
        routes.get("/health/ready", this::ready, Role.ANYONE);
    }

    private void ready(Context ctx) {
        Map<String, String> answers = new LinkedHashMap<>();
        boolean ready = true;
        for (ReadinessCheck check : checks) {
            Optional<String> trouble = check.trouble();
            ready &= trouble.isEmpty();
            answers.put(check.name(), trouble.orElse("ok"));
        }
        ctx.status(ready ? 200 : 503).json(new Readiness(ready ? "ready" : "not ready", answers));
    }

    /** What {@code /health/ready} answers. */
    public record Readiness(String status, Map<String, String> checks) {}
}
