package org.hongping.core.recommendation;

import io.javalin.config.RoutesConfig;

/** Every address of recommendations. */
public final class RecommendationFeatureRoutes {
    private RecommendationFeatureRoutes() {}

    /** Adds them. */
    public static void register(RoutesConfig routes, RecommendationParts parts) {
        RecommendationRoutes.register(routes, parts);
        ListRoutes.register(routes, parts);
        RecommendationApiRoutes.register(routes, parts);
    }
}
