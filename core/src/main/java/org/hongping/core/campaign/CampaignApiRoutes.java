package org.hongping.core.campaign;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.hongping.core.web.Cursor;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.JsonForm;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Role;
import org.hongping.core.web.Slice;
import org.hongping.core.web.Stale;
import org.hongping.core.web.Version;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** Campaigns for programs: {@code /api/v1/campaigns}. */
final class CampaignApiRoutes {
    private static final String ALL = "/api/v1/campaigns";
    private static final String ONE = ALL + "/{id}";
    private static final int LONGEST_REASON = 500;

    private final CampaignParts parts;
    private final CampaignService campaigns;

    private CampaignApiRoutes(CampaignParts parts) {
        this.parts = parts;
        this.campaigns = parts.campaigns();
    }

    /** Adds the routes. */
    static void register(RoutesConfig routes, CampaignParts parts) {
        CampaignApiRoutes api = new CampaignApiRoutes(parts);
        routes.get(ALL, api::list, Role.SIGNED_IN);
        routes.post(ALL, api::create, Role.ORGANISER);
        routes.get(ONE, api::show, Role.SIGNED_IN);
        routes.put(ONE, api::rewrite, Role.ORGANISER);
        routes.post(ONE + "/open", api::open, Role.ORGANISER);
        routes.post(ONE + "/close", api::close, Role.ORGANISER);
        routes.post(ONE + "/cancel", api::cancel, Role.ORGANISER);
        routes.put(ONE + "/windows/{stage}", api::moveWindow, Role.ORGANISER);
    }

    private void list(Context ctx) {
        FormInput asked = FormInput.showing(
                Map.of("state", Optional.ofNullable(ctx.queryParam("state")).orElse("")));
        Optional<CampaignState> state = asked.fields().choice("state", CampaignState.class);
        asked.mustBeAccepted();
        Slice<Campaign> slice = campaigns.page(state, Visitor.of(ctx), Cursor.asked(ctx));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("items", slice.items().stream().map(this::document).toList());
        slice.next().ifPresent(next -> document.put("next", next));
        ctx.json(document);
    }

    private void show(Context ctx) {
        Campaign campaign = campaigns.get(id(ctx));
        boolean organiser = campaigns.isRunBy(campaign, Visitor.of(ctx));
        if (!campaign.isAnnounced() && !organiser) {
            throw new NotFound(Message.of("campaign.not-found", campaign.id().text()));
        }
        new Version(campaign.version()).tell(ctx);
        Map<String, Object> document = document(campaign);
        if (organiser) {
            document.put("applications", parts.turnout().byCampaign().getOrDefault(campaign.id(), Numbers.NONE));
        }
        ctx.json(document);
    }

    private void create(Context ctx) {
        Campaign created = campaigns.create(SentCampaign.read(ctx.body()), Visitor.of(ctx));
        ctx.status(201).header("Location", ALL + "/" + created.id().text());
        answer(ctx, created);
    }

    private void rewrite(Context ctx) {
        CampaignPlan plan = SentCampaign.read(ctx.body());
        change(ctx, CampaignDocument.of(plan), version -> campaigns.rewrite(id(ctx), version, plan, Visitor.of(ctx)));
    }

    private void open(Context ctx) {
        change(ctx, Map.of(), version -> campaigns.open(id(ctx), version, Visitor.of(ctx)));
    }

    private void close(Context ctx) {
        change(ctx, Map.of(), version -> campaigns.close(id(ctx), version, Visitor.of(ctx)));
    }

    private void cancel(Context ctx) {
        FormInput form = JsonForm.of(ctx, Set.of("reason"));
        String reason = form.fields().text("reason", LONGEST_REASON);
        form.mustBeAccepted();
        change(ctx, Map.of("reason", reason), version -> campaigns.cancel(id(ctx), version, reason, Visitor.of(ctx)));
    }

    private void moveWindow(Context ctx) {
        String name = ctx.pathParam("stage");
        Stage stage = Arrays.stream(Stage.values())
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound(name));
        SentWindow sent = SentWindow.read(ctx.body(), stage);
        change(
                ctx,
                Map.of(name, CampaignDocument.of(sent.window()), "reason", sent.reason()),
                version -> campaigns.moveWindow(id(ctx), version, sent.window(), sent.reason(), Visitor.of(ctx)));
    }

    /** A change that rests on a version; a stale one is answered with both, so that neither is lost. */
    private void change(Context ctx, Map<String, ?> sent, IntFunction<Campaign> change) {
        Version basedOn = Version.asked(ctx);
        try {
            answer(ctx, change.apply(basedOn.toInt()));
        } catch (Stale stale) {
            Campaign standing = campaigns.get(id(ctx));
            throw new Stale(basedOn, new Version(standing.version()), sent, document(standing));
        }
    }

    private void answer(Context ctx, Campaign campaign) {
        new Version(campaign.version()).tell(ctx);
        ctx.json(document(campaign));
    }

    private Map<String, Object> document(Campaign campaign) {
        return CampaignDocument.of(campaign, campaigns.rubricIfThere(campaign).isPresent());
    }

    private static CampaignId id(Context ctx) {
        return CampaignId.of(ctx.pathParam("id"));
    }
}
