package org.hongping.core.result;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.application.ApplicationService;
import org.hongping.core.assessment.AssessmentService;
import org.hongping.core.assessment.Assignment;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.campaign.CampaignService;
import org.hongping.core.registry.AreaTree;
import org.hongping.core.registry.Registry;
import org.hongping.core.security.AccountId;
import org.hongping.core.security.AccountService;
import org.hongping.core.web.Flash;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Languages;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** The ranking of a campaign, the explanation of a result, and the decision about it. */
public final class ResultRoutes {
    private final Services services;

    /** What the pages are made of. */
    public record Services(
            ResultService results,
            ApplicationService applications,
            AssessmentService assessments,
            CampaignService campaigns,
            Registry registry,
            AccountService accounts) {}

    private ResultRoutes(Services services) {
        this.services = services;
    }

    /** Adds the pages. */
    public static void register(RoutesConfig routes, Services services) {
        ResultRoutes pages = new ResultRoutes(services);
        routes.get("/campaigns/{id}/results", pages::ranking, Role.ORGANISER);
        routes.get("/applications/{id}/explanation", ctx -> pages.explanation(ctx, FormInput.empty()), Role.ORGANISER);
        routes.post("/applications/{id}/decision", pages::decide, Role.ORGANISER);
    }

    private void ranking(Context ctx) {
        Campaign campaign = services.campaigns().get(CampaignId.of(ctx.pathParam("id")));
        AreaTree areas = services.registry().areas().tree();
        List<RankedView> rows = services.results().ranking(campaign.id()).stream()
                .map(ranked -> RankedView.of(ranked, areas))
                .toList();
        ctx.render("result/ranking.peb", Map.of("campaign", campaign, "rows", rows));
    }

    private void explanation(Context ctx, FormInput form) {
        Visitor visitor = Visitor.of(ctx);
        Application application = services.applications().get(ApplicationId.of(ctx.pathParam("id")), visitor);
        Campaign campaign = services.campaigns().get(application.campaignId());
        Explanation explanation = Explanation.of(
                services.campaigns().rubric(campaign),
                services.results().panel(application.id()),
                Languages.of(ctx),
                names(application));
        ctx.render(
                "result/explanation.peb",
                Map.of(
                        "application", application,
                        "campaign", campaign,
                        "estate", services.registry().estates().get(application.estateId(), visitor),
                        "explanation", explanation,
                        "assignments", services.assessments().assignments(application.id()),
                        "names", names(application),
                        "decisions", services.results().decisions(application.id()),
                        "outcomes", Outcome.values(),
                        "form", form));
    }

    private void decide(Context ctx) {
        FormInput form = FormInput.of(ctx);
        Outcome outcome = form.fields().choice("outcome", Outcome.class).orElse(Outcome.NOT_CONFERRED);
        String reason = form.fields().text("reason", 2000);
        if (!form.refused()) {
            try {
                services.results().decide(ApplicationId.of(ctx.pathParam("id")), outcome, reason, Visitor.of(ctx));
                Flash.say(ctx, Message.of("result.decided", outcome.word()));
                ctx.redirect("/applications/" + ctx.pathParam("id") + "/explanation");
                return;
            } catch (Invalid invalid) {
                form.refuse(invalid);
            }
        }
        ctx.status(422);
        explanation(ctx, form);
    }

    private Map<String, String> names(Application application) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Assignment assignment : services.assessments().assignments(application.id())) {
            String id = assignment.accountId();
            names.put(id, services.accounts().get(new AccountId(id)).displayName());
        }
        return names;
    }
}
