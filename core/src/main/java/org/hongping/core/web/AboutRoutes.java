package org.hongping.core.web;

import io.javalin.config.RoutesConfig;
import java.util.Map;

/** What this is, which version, whose work it stands on. */
public final class AboutRoutes {
    private AboutRoutes() {}

    /** Adds the page. */
    public static void register(RoutesConfig routes, String version) {
        routes.get("/about", ctx -> ctx.render("web/about.peb", Map.of("version", version)), Role.ANYONE);
    }
}
