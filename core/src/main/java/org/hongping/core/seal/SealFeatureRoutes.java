package org.hongping.core.seal;

import io.javalin.config.RoutesConfig;

/** Every address of the form on paper. */
public final class SealFeatureRoutes {
    private SealFeatureRoutes() {}

    /** Adds them. */
    public static void register(RoutesConfig routes, SealParts parts) {
        FormPrintRoutes.register(routes, parts.applications());
        SealRoutes.register(routes, parts);
        BatchRoutes.register(routes, parts);
        ReceiptRoutes.register(routes, parts);
        SealApiRoutes.register(routes, parts);
        BatchApiRoutes.register(routes, parts);
    }
}
