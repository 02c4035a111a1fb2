package org.hongping.core.campaign;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.web.Cursor;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Languages;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Role;
import org.hongping.core.web.Slice;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** The list of campaigns, and one of them: its board for an organiser, the call for everybody else. */
final class CampaignRoutes {
    private final CampaignParts parts;
    private final Boards boards;

    private CampaignRoutes(CampaignParts parts) {
        this.parts = parts;
        this.boards = new Boards(parts);
    }

    /** Adds the pages. */
    static void register(RoutesConfig routes, CampaignParts parts) {
        CampaignRoutes pages = new CampaignRoutes(parts);
        routes.get("/campaigns", pages::list, Role.SIGNED_IN);
        routes.get("/campaigns/{id}", pages::show, Role.SIGNED_IN);
    }

    private void list(Context ctx) {
        boolean organiser = Visitor.of(ctx).is(Role.ORGANISER);
        FormInput asked = FormInput.showing(
                Map.of("state", Optional.ofNullable(ctx.queryParam("state")).orElse("")));
        Optional<CampaignState> state = asked.fields().choice("state", CampaignState.class);
        asked.mustBeAccepted();
        Instant now = parts.campaigns().now();
        Map<CampaignId, Numbers> numbers = organiser ? parts.turnout().byCampaign() : Map.of();
        Slice<ListedCampaign> slice = parts.campaigns()
                .page(state, Visitor.of(ctx), Cursor.asked(ctx))
                .map(campaign -> ListedCampaign.of(
                        campaign,
                        PinView.of(campaign, parts.rubrics(), Languages.of(ctx)),
                        numbers.getOrDefault(campaign.id(), Numbers.NONE),
                        now));
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("slice", slice);
        model.put("states", CampaignState.values());
        model.put("asked", asked.value("state"));
        model.put("organiser", organiser);
        model.put("first", ctx.queryParam("after") == null);
        ctx.render("campaign/list.peb", model);
    }

    private void show(Context ctx) {
        Visitor visitor = Visitor.of(ctx);
        Campaign campaign = parts.campaigns().get(CampaignId.of(ctx.pathParam("id")));
        if (parts.campaigns().isRunBy(campaign, visitor)) {
            Locale language = Languages.of(ctx);
            ctx.render("campaign/board.peb", BoardPage.of(boards.of(campaign, language), language));
            return;
        }
        if (!campaign.isAnnounced()) {
            throw new NotFound(Message.of("campaign.not-found", campaign.id().text()));
        }
        Instant now = parts.campaigns().now();
        ctx.render(
                "campaign/call.peb",
                Map.of(
                        "campaign",
                        campaign,
                        "area",
                        parts.campaigns().areaOf(campaign).orElse(""),
                        "pin",
                        PinView.of(campaign, parts.rubrics(), Languages.of(ctx)),
                        "calendar",
                        Calendar.of(campaign.windows(), now),
                        "fileable",
                        visitor.is(Role.APPLICANT) && campaign.isOpenFor(Stage.FILING, now)));
    }
}
