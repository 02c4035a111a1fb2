package org.hongping.core.application;

import io.javalin.config.RoutesConfig;

/** Every address of applications. */
public final class ApplicationFeatureRoutes {
    private ApplicationFeatureRoutes() {}

    /** Adds them. */
    public static void register(RoutesConfig routes, ApplicationParts parts) {
        ApplicationListRoutes.register(routes, parts);
        ApplicationRoutes.register(routes, parts);
        ApplicationFormRoutes.register(routes, parts);
        ApplicationLineRoutes.register(routes, parts);
        ApplicationEvidenceRoutes.register(routes, parts);
        AdviceRoutes.register(routes, parts);
        SubmissionRoutes.register(routes, parts);
        ExaminationRoutes.register(routes, parts);
        ApplicationApiRoutes.register(routes, parts);
        LineEvidenceApiRoutes.register(routes, parts);
        VersionApiRoutes.register(routes, parts);
    }
}
