package org.hongping.core.result;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.application.SubjectWords;
import org.hongping.core.assessment.ToleranceService;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.campaign.CampaignService;
import org.hongping.core.registry.AreaId;
import org.hongping.core.registry.AreaService;
import org.hongping.core.registry.AreaTree;
import org.hongping.core.security.AccountId;
import org.hongping.core.security.AccountService;
import org.hongping.core.web.Cursor;
import org.hongping.core.web.Flash;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Languages;
import org.hongping.core.web.Role;
import org.hongping.core.web.Slice;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** The ranking of a campaign, the explanation of a result, and the decision about it. */
public final class ResultRoutes {
    /** So many are shown on one page to those who want all of them. */
    private static final int MOST_ROWS = 1_000;

    private static final int LONGEST_REASON = 2_000;

    private final Services services;

    /**
     * What the pages are made of.
     *
     * @param results ranks and decides
     * @param desks opens what an application came to
     * @param tolerances by how much members may differ
     * @param campaigns calls for applications
     * @param areas where estates lie
     * @param accounts names of the members
     */
    public record Services(
            ResultService results,
            ResultDesks desks,
            ToleranceService tolerances,
            CampaignService campaigns,
            AreaService areas,
            AccountService accounts) {}

    private ResultRoutes(Services services) {
        this.services = services;
    }

    /** Adds the pages. */
    public static void register(RoutesConfig routes, Services services) {
        ResultRoutes pages = new ResultRoutes(services);
        routes.get("/campaigns/{id}/results", pages::ranking, Role.ORGANISER);
        routes.get(
                "/applications/{id}/explanation",
                ctx -> pages.explanation(ctx, FormInput.empty()),
                Role.ORGANISER,
                Role.APPLICANT);
        routes.post("/applications/{id}/decision", pages::decide, Role.ORGANISER);
    }

    private void ranking(Context ctx) {
        Campaign campaign = services.campaigns().get(CampaignId.of(ctx.pathParam("id")));
        Optional<Message> blind = services.desks().blind(campaign.id(), Visitor.of(ctx));
        if (blind.isPresent()) {
            ctx.render("result/ranking-blind.peb", Map.of("campaign", campaign, "blind", blind.get()));
            return;
        }
        AreaTree areas = services.areas().tree();
        Map<AreaId, String> where = new HashMap<>();
        Set<ApplicationId> out = services.results().out(campaign);
        Slice<RankedView> slice = services.results()
                .ranking(campaign.id(), Cursor.asked(ctx, MOST_ROWS))
                .map(ranked -> RankedView.of(
                        ranked,
                        where.computeIfAbsent(ranked.row().areaId(), areas::where),
                        out.contains(ranked.row().id())));
        int all = services.results().handedIn(campaign.id());
        ctx.render(
                "result/ranking.peb",
                Map.of(
                        "campaign",
                        campaign,
                        "slice",
                        slice,
                        "all",
                        all,
                        "whole",
                        all > Cursor.USUAL && all <= MOST_ROWS,
                        "deducts",
                        !services.campaigns()
                                .rubric(campaign)
                                .rubric()
                                .deductions()
                                .isEmpty()));
    }

    private void explanation(Context ctx, FormInput form) {
        ResultDesk found = services.desks().open(id(ctx), Visitor.of(ctx));
        ctx.render(
                "result/explanation.peb",
                Map.of(
                        "found",
                        found,
                        "desk",
                        found.desk(),
                        "subject",
                        SubjectWords.handedIn(found.desk(), Languages.of(ctx)),
                        "explanation",
                        Explainer.explain(
                                found,
                                services.tolerances().of(found.desk().campaign()),
                                this::name,
                                Languages.of(ctx)),
                        "form",
                        form));
    }

    private void decide(Context ctx) {
        FormInput form = FormInput.of(ctx);
        Optional<Outcome> outcome = form.fields().choice("outcome", Outcome.class);
        if (outcome.isEmpty()) {
            form.refuse("outcome", Message.of("result.outcome-missing"));
        }
        String reason = form.fields().text("reason", LONGEST_REASON);
        if (!form.refused()) {
            try {
                Decision decision = services.results().decide(id(ctx), outcome.orElseThrow(), reason, Visitor.of(ctx));
                Flash.say(ctx, Message.of("result.decided", decision.outcome().word()));
                ctx.redirect("/applications/" + id(ctx).text() + "/explanation", HttpStatus.SEE_OTHER);
                return;
            } catch (Invalid invalid) {
                form.refuse(invalid);
            }
        }
        ctx.status(422);
        explanation(ctx, form);
    }

    private String name(String account) {
        return services.accounts().get(new AccountId(account)).displayName();
    }

    private static ApplicationId id(Context ctx) {
        return ApplicationId.of(ctx.pathParam("id"));
    }
}
