package org.hongping.core.onsite;

import io.javalin.config.RoutesConfig;

/** Every address of inspections. */
public final class OnsiteFeatureRoutes {
    private OnsiteFeatureRoutes() {}

    /** Adds them. */
    public static void register(RoutesConfig routes, OnsiteParts parts) {
        VisitRoutes.register(routes, parts);
        HeldSaveRoutes.register(routes, parts);
        ApplicationPhotoRoutes.register(routes, parts);
        OnsiteApiRoutes.register(routes, parts);
    }
}
