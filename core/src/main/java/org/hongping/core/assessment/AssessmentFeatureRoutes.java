package org.hongping.core.assessment;

import io.javalin.config.RoutesConfig;

/** Every address of assessments. */
public final class AssessmentFeatureRoutes {
    private AssessmentFeatureRoutes() {}

    /** Adds them. */
    public static void register(RoutesConfig routes, AssessmentParts parts) {
        QueueRoutes.register(routes, parts);
        ScoreSheetRoutes.register(routes, parts);
        ScoreLineRoutes.register(routes, parts);
        AssessmentEvidenceRoutes.register(routes, parts);
        PanelRoutes.register(routes, parts);
        CampaignPanelRoutes.register(routes, parts);
        ConflictRoutes.register(routes, parts);
        ConflictApiRoutes.register(routes, parts);
        AcrossRoutes.register(routes, parts);
        ReconciliationRoutes.register(routes, parts);
        PhraseRoutes.register(routes, parts);
        LeaningRoutes.register(routes, parts);
        ToleranceRoutes.register(routes, parts);
        ScoreBookRoutes.register(routes, parts);
        TeamRoutes.register(routes, parts);
        SignedSheetRoutes.register(routes, parts);
        SiteSheetRoutes.register(routes, parts);
        AllotmentRoutes.register(routes, parts);
        DrawRoutes.register(routes, parts);
        InterestRoutes.register(routes, parts);
        AssessmentApiRoutes.register(routes, parts);
        PanelApiRoutes.register(routes, parts);
        TeamApiRoutes.register(routes, parts);
        AllotmentApiRoutes.register(routes, parts);
        ReconciliationApiRoutes.register(routes, parts);
        PhraseApiRoutes.register(routes, parts);
        AcrossApiRoutes.register(routes, parts);
        ScoreBookApiRoutes.register(routes, parts);
    }
}
