package org.hongping.core.campaign;

import io.javalin.config.RoutesConfig;

/** Every address of campaigns. */
public final class CampaignFeatureRoutes {
    private CampaignFeatureRoutes() {}

    /** Adds them. */
    public static void register(RoutesConfig routes, CampaignParts parts) {
        CampaignDraftRoutes.register(routes, parts);
        CampaignRoutes.register(routes, parts);
        CampaignMoveRoutes.register(routes, parts);
        CampaignApiRoutes.register(routes, parts);
    }
}
