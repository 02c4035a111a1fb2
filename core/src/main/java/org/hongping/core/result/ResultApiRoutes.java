package org.hongping.core.result;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.registry.AreaTree;
import org.hongping.core.web.Cursor;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.JsonForm;
import org.hongping.core.web.Languages;
import org.hongping.core.web.Role;
import org.hongping.core.web.Slice;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** Results for programs: the ranking of a campaign, the result of an application, the decision about it. */
public final class ResultApiRoutes {
    private static final int LONGEST_REASON = 2_000;

    private final ResultRoutes.Services services;

    private ResultApiRoutes(ResultRoutes.Services services) {
        this.services = services;
    }

    /** Adds the routes. */
    public static void register(RoutesConfig routes, ResultRoutes.Services services) {
        ResultApiRoutes api = new ResultApiRoutes(services);
        routes.get("/api/v1/campaigns/{id}/results", api::ranking, Role.ORGANISER);
        routes.get("/api/v1/applications/{id}/result", api::result, Role.ORGANISER, Role.APPLICANT);
        routes.post("/api/v1/applications/{id}/decision", api::decide, Role.ORGANISER);
    }

    private void ranking(Context ctx) {
        Campaign campaign = services.campaigns().get(CampaignId.of(ctx.pathParam("id")));
        services.desks().requireSight(campaign.id(), Visitor.of(ctx));
        Slice<Ranked> slice = services.results().ranking(campaign.id(), Cursor.asked(ctx));
        AreaTree areas = services.areas().tree();
        Set<ApplicationId> out = services.results().out(campaign);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(
                "items",
                slice.items().stream()
                        .map(ranked -> ResultDocuments.of(
                                ranked, areas, out.contains(ranked.row().id())))
                        .toList());
        slice.next().ifPresent(next -> document.put("next", next));
        ctx.json(document);
    }

    private void result(Context ctx) {
        ctx.json(ResultDocuments.of(services.desks().open(id(ctx), Visitor.of(ctx)), Languages.of(ctx)));
    }

    private void decide(Context ctx) {
        FormInput form = JsonForm.of(ctx, Set.of("outcome", "reason"));
        Optional<Outcome> outcome = form.fields().choice("outcome", Outcome.class);
        if (outcome.isEmpty()) {
            form.refuse("outcome", Message.of("result.outcome-missing"));
        }
        String reason = form.fields().text("reason", LONGEST_REASON);
        form.mustBeAccepted();
        Decision decision = services.results().decide(id(ctx), outcome.orElseThrow(), reason, Visitor.of(ctx));
        ctx.status(201).json(ResultDocuments.of(decision));
    }

    private static ApplicationId id(Context ctx) {
        return ApplicationId.of(ctx.pathParam("id"));
    }
}
