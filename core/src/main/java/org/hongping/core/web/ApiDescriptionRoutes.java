package org.hongping.core.web;

import io.javalin.config.RoutesConfig;

/** Tells programs what there is: {@code /api/v1/openapi.json}, without a sign-in. */
public final class ApiDescriptionRoutes {
    private ApiDescriptionRoutes() {}

    /** Adds the route. */
    public static void register(RoutesConfig routes) {
        routes.get(
                "/api/v1/openapi.json",
                ctx -> ctx.contentType("application/json; charset=utf-8").result(ApiDescription.json()),
                Role.ANYONE);
    }
}
