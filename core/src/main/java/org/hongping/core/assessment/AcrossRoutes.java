package org.hongping.core.assessment;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Languages;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;

/** One section across all of a member's estates (横向评分); each cell is saved as the line of its sheet. */
final class AcrossRoutes {
    private final AssessmentParts parts;

    private AcrossRoutes(AssessmentParts parts) {
        this.parts = parts;
    }

    /** Adds the pages. */
    static void register(RoutesConfig routes, AssessmentParts parts) {
        AcrossRoutes pages = new AcrossRoutes(parts);
        routes.get("/campaigns/{id}/across", pages::show, Role.ASSESSOR);
        routes.get("/campaigns/{id}/across/photos/{code}", pages::photos, Role.ASSESSOR);
    }

    private void show(Context ctx) {
        FormInput asked = FormInput.showing(
                Map.of("sort", Optional.ofNullable(ctx.queryParam("sort")).orElse(Across.Sort.ORDER.name())));
        Optional<Across.Sort> sort = asked.fields().choice("sort", Across.Sort.class);
        asked.mustBeAccepted();
        Across across = parts.across()
                .read(
                        id(ctx),
                        Optional.ofNullable(ctx.queryParam("section")),
                        sort.orElse(Across.Sort.ORDER),
                        Languages.of(ctx),
                        Visitor.of(ctx));
        ctx.render("assessment/across.peb", Map.of("across", across));
    }

    private void photos(Context ctx) {
        String code = ctx.pathParam("code");
        ctx.render(
                "assessment/photos.peb",
                Map.of("code", code, "contacts", parts.across().photos(id(ctx), code, Visitor.of(ctx))));
    }

    private static CampaignId id(Context ctx) {
        return CampaignId.of(ctx.pathParam("id"));
    }
}
