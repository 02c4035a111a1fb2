package org.hongping.core.assessment;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.web.Flash;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.JsonForm;
import org.hongping.core.web.Points;
import org.hongping.core.web.Role;
import org.hongping.core.web.Stale;
import org.hongping.core.web.Version;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** By how much members may differ before they talk again, for the office. */
final class ToleranceRoutes {
    private static final String FIELD = "points";
    private static final String PAGE = "/campaigns/{id}/assessors/tolerance";
    private static final String API = "/api/v1/campaigns/{id}/tolerance";

    private final AssessmentParts parts;

    private ToleranceRoutes(AssessmentParts parts) {
        this.parts = parts;
    }

    /** Adds the page and its like for programs. */
    static void register(RoutesConfig routes, AssessmentParts parts) {
        ToleranceRoutes pages = new ToleranceRoutes(parts);
        routes.get(PAGE, pages::show, Role.ORGANISER);
        routes.post(PAGE, pages::set, Role.ORGANISER);
        routes.get(API, ctx -> answer(ctx, pages.tolerance(ctx)), Role.ORGANISER);
        routes.put(API, pages::put, Role.ORGANISER);
    }

    private void show(Context ctx) {
        Map<String, String> now =
                Map.of(FIELD, tolerance(ctx).campaign().map(Points::text).orElse(""));
        render(ctx, FormInput.showing(now), false);
    }

    private void render(Context ctx, FormInput form, boolean stale) {
        Campaign campaign = campaign(ctx);
        ctx.render(
                "assessment/tolerance.peb",
                Map.of(
                        "campaign",
                        campaign,
                        "tolerance",
                        parts.tolerances().of(campaign),
                        "form",
                        form,
                        "stale",
                        stale));
    }

    private void set(Context ctx) {
        campaign(ctx);
        FormInput form = FormInput.of(ctx);
        try {
            parts.tolerances().set(id(ctx), points(form), Version.asked(ctx), Visitor.of(ctx));
            Flash.say(ctx, Message.of("reconcile.tolerance-kept"));
            ctx.redirect(ctx.path(), HttpStatus.SEE_OTHER);
        } catch (Invalid invalid) {
            if (!form.refused()) {
                form.refuse(invalid);
            }
            render(ctx.status(invalid.status()), form, false);
        } catch (Stale stale) {
            render(ctx.status(stale.status()), form, true);
        }
    }

    private void put(Context ctx) {
        campaign(ctx);
        FormInput form = JsonForm.of(ctx, Set.of(FIELD));
        answer(ctx, parts.tolerances().set(id(ctx), points(form), Version.asked(ctx), Visitor.of(ctx)));
    }

    private static Optional<BigDecimal> points(FormInput form) {
        Optional<BigDecimal> points = form.fields().decimal(FIELD);
        form.mustBeAccepted();
        return points;
    }

    private static void answer(Context ctx, Tolerance tolerance) {
        tolerance.version().tell(ctx);
        Map<String, Object> document = new LinkedHashMap<>();
        tolerance.campaign().map(Points::text).ifPresent(points -> document.put(FIELD, points));
        Map<String, String> bodies = new LinkedHashMap<>();
        tolerance
                .rubric()
                .assessors()
                .forEach(body ->
                        tolerance.of(body.id()).map(Points::text).ifPresent(points -> bodies.put(body.id(), points)));
        document.put("bodies", bodies);
        ctx.json(document);
    }

    private Tolerance tolerance(Context ctx) {
        return parts.tolerances().of(campaign(ctx));
    }

    private Campaign campaign(Context ctx) {
        return parts.applications().campaigns().get(id(ctx));
    }

    private static CampaignId id(Context ctx) {
        return CampaignId.of(ctx.pathParam("id"));
    }
}
