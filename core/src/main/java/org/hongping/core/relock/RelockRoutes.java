package org.hongping.core.relock;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.campaign.CampaignService;
import org.hongping.core.rubric.InstalledRubric;
import org.hongping.core.web.Flash;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Languages;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** The page on which a running campaign is moved to another revision. */
public final class RelockRoutes {
    private static final String PAGE = "/campaigns/{id}/rubric";

    /** Characters of a reason at most. */
    static final int LONGEST_REASON = 500;

    private final RelockService relocks;
    private final CampaignService campaigns;

    private RelockRoutes(RelockService relocks, CampaignService campaigns) {
        this.relocks = relocks;
        this.campaigns = campaigns;
    }

    /** Adds the page. */
    public static void register(RoutesConfig routes, RelockService relocks, CampaignService campaigns) {
        RelockRoutes pages = new RelockRoutes(relocks, campaigns);
        routes.get(PAGE, pages::show, Role.ORGANISER, Role.ADMINISTRATOR);
        routes.post(PAGE, pages::propose, Role.ORGANISER);
        routes.post(PAGE + "/confirm", pages::confirm, Role.ORGANISER, Role.ADMINISTRATOR);
        routes.post(PAGE + "/withdraw", pages::withdraw, Role.ORGANISER, Role.ADMINISTRATOR);
        RelockApiRoutes.register(routes, relocks, campaigns);
    }

    private void show(Context ctx) {
        Map<String, String> asked = new LinkedHashMap<>();
        Optional.ofNullable(ctx.queryParam("to")).ifPresent(to -> asked.put("to", to));
        render(ctx, FormInput.showing(asked));
    }

    private void render(Context ctx, FormInput form) {
        Locale language = Languages.of(ctx);
        Campaign campaign = campaigns.get(id(ctx));
        Optional<Relock> open = relocks.open(campaign.id());
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("campaign", campaign);
        model.put("candidates", relocks.candidates(campaign));
        model.put("open", open);
        model.put("history", relocks.history(campaign.id()));
        model.put("form", form);
        model.put("mine", open.map(Relock::proposedBy).equals(Visitor.of(ctx).account()));
        model.put("proposes", Visitor.of(ctx).is(Role.ORGANISER));
        String chosen = open.map(Relock::toDigest).orElse(form.value("to"));
        boolean known = relocks.candidates(campaign).stream()
                .map(InstalledRubric::rubricDigest)
                .anyMatch(chosen::equals);
        model.put("chosen", known ? chosen : "");
        model.put(
                "preview",
                known ? Optional.of(relocks.preview(campaign, chosen, language, Visitor.of(ctx))) : Optional.empty());
        model.put("strays", relocks.strays(campaign, language));
        ctx.render("relock/relock.peb", model);
    }

    private void propose(Context ctx) {
        FormInput form = FormInput.of(ctx);
        String reason = form.fields().text("reason", LONGEST_REASON);
        try {
            form.mustBeAccepted();
            relocks.propose(id(ctx), form.value("to"), reason, Visitor.of(ctx));
        } catch (Invalid invalid) {
            invalid.fields().forEach(form::refuse);
            render(ctx.status(invalid.status()), form);
            return;
        }
        done(ctx, "relock.proposed-says");
    }

    private void confirm(Context ctx) {
        relocks.confirm(id(ctx), Visitor.of(ctx));
        done(ctx, "relock.confirmed-says");
    }

    private void withdraw(Context ctx) {
        relocks.withdraw(id(ctx), Visitor.of(ctx));
        done(ctx, "relock.withdrawn-says");
    }

    private static void done(Context ctx, String said) {
        Flash.say(ctx, Message.of(said));
        ctx.redirect("/campaigns/" + id(ctx).text() + "/rubric", HttpStatus.SEE_OTHER);
    }

    private static CampaignId id(Context ctx) {
        return CampaignId.of(ctx.pathParam("id"));
    }
}
