package org.hongping.core.assessment;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.web.Languages;
import org.hongping.core.web.Role;

/** Who scores higher and who lower than the others (偏严 / 偏松), for the office. */
final class LeaningRoutes {
    private final AssessmentParts parts;

    private LeaningRoutes(AssessmentParts parts) {
        this.parts = parts;
    }

    /** Adds the page. */
    static void register(RoutesConfig routes, AssessmentParts parts) {
        routes.get("/campaigns/{id}/assessors/leanings", new LeaningRoutes(parts)::show, Role.ORGANISER);
    }

    private void show(Context ctx) {
        Campaign campaign = parts.applications().campaigns().get(CampaignId.of(ctx.pathParam("id")));
        var revision = parts.applications().campaigns().rubric(campaign);
        ctx.render(
                "assessment/leanings.peb",
                Map.of(
                        "campaign",
                        campaign,
                        "leanings",
                        parts.leanings().of(campaign.id()),
                        "panel",
                        Panellists.of(parts.accounts(), revision.rubric(), revision.wording(Languages.of(ctx)))));
    }
}
