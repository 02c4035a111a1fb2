package org.hongping.core.assessment;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.web.Languages;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

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
        Optional<Message> blind = parts.assessments().blindness().in(campaign.id(), Visitor.of(ctx));
        var revision = parts.applications().campaigns().rubric(campaign);
        ctx.render(
                "assessment/leanings.peb",
                Map.of(
                        "campaign",
                        campaign,
                        "blind",
                        blind,
                        "leanings",
                        blind.isPresent() ? List.of() : parts.leanings().of(campaign.id()),
                        "panel",
                        Panellists.of(parts.accounts(), revision.rubric(), revision.wording(Languages.of(ctx)))));
    }
}
