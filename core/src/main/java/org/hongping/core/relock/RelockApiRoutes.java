package org.hongping.core.relock;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.campaign.CampaignService;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.JsonForm;
import org.hongping.core.web.Languages;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;

/** Moving a running campaign to another revision (改锁), for programs: proposed by one person, confirmed by another. */
final class RelockApiRoutes {
    private static final String RUBRIC = "/api/v1/campaigns/{id}/rubric";
    private static final int LONGEST_DIGEST = 100;

    private final RelockService relocks;
    private final CampaignService campaigns;

    private RelockApiRoutes(RelockService relocks, CampaignService campaigns) {
        this.relocks = relocks;
        this.campaigns = campaigns;
    }

    static void register(RoutesConfig routes, RelockService relocks, CampaignService campaigns) {
        RelockApiRoutes api = new RelockApiRoutes(relocks, campaigns);
        routes.get(RUBRIC, api::show, Role.ORGANISER, Role.ADMINISTRATOR);
        routes.post(RUBRIC, api::propose, Role.ORGANISER);
        routes.post(RUBRIC + "/confirm", api::confirm, Role.ORGANISER, Role.ADMINISTRATOR);
        routes.post(RUBRIC + "/withdraw", api::withdraw, Role.ORGANISER, Role.ADMINISTRATOR);
    }

    /** With {@code ?to=sha256:…} also what a move to that revision would do. */
    private void show(Context ctx) {
        Campaign campaign = campaigns.get(id(ctx));
        Map<String, Object> document = document(campaign, Languages.of(ctx), Visitor.of(ctx));
        Optional.ofNullable(ctx.queryParam("to"))
                .map(to -> relocks.preview(campaign, to, Languages.of(ctx), Visitor.of(ctx)))
                .ifPresent(preview -> document.put("preview", RelockDocument.of(preview, Languages.of(ctx))));
        ctx.json(document);
    }

    private Map<String, Object> document(Campaign campaign, Locale language, Visitor by) {
        boolean blind = relocks.isBlind(campaign.id(), by);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("campaignId", campaign.id().text());
        document.put("rubric", campaign.rubric().id().text());
        document.put("edition", campaign.rubric().edition());
        document.put("rubricDigest", campaign.rubric().rubricDigest());
        document.put(
                "candidates",
                relocks.candidates(campaign).stream()
                        .map(RelockDocument::candidate)
                        .toList());
        relocks.open(campaign.id()).ifPresent(open -> document.put("open", RelockDocument.of(open, blind)));
        document.put(
                "moves",
                relocks.history(campaign.id()).stream()
                        .map(move -> RelockDocument.of(move, blind))
                        .toList());
        document.put("strays", RelockDocument.strays(relocks.strays(campaign, language)));
        return document;
    }

    private void propose(Context ctx) {
        FormInput form = JsonForm.of(ctx, Set.of("to", "reason"));
        String to = form.fields().text("to", LONGEST_DIGEST);
        String reason = form.fields().text("reason", RelockRoutes.LONGEST_REASON);
        form.mustBeAccepted();
        Relock proposed = relocks.propose(id(ctx), to, reason, Visitor.of(ctx));
        ctx.status(201);
        answer(ctx, proposed);
    }

    private void confirm(Context ctx) {
        answer(ctx, relocks.confirm(id(ctx), Visitor.of(ctx)));
    }

    private void withdraw(Context ctx) {
        relocks.withdraw(id(ctx), Visitor.of(ctx));
        answer(ctx, relocks.history(id(ctx)).get(0));
    }

    private void answer(Context ctx, Relock move) {
        ctx.json(RelockDocument.of(move, relocks.isBlind(id(ctx), Visitor.of(ctx))));
    }

    private static CampaignId id(Context ctx) {
        return CampaignId.of(ctx.pathParam("id"));
    }
}
