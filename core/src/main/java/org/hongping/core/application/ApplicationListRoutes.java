package org.hongping.core.application;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.registry.AreaId;
import org.hongping.core.registry.EntrantChoice;
import org.hongping.core.registry.EntrantRef;
import org.hongping.core.web.Cursor;
import org.hongping.core.web.FormFields;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Role;
import org.hongping.core.web.Slice;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** Lists of applications: an enterprise's own, with a new one to start, and those of a campaign. */
final class ApplicationListRoutes {
    private final ApplicationParts parts;

    private ApplicationListRoutes(ApplicationParts parts) {
        this.parts = parts;
    }

    /** Adds the pages. */
    static void register(RoutesConfig routes, ApplicationParts parts) {
        ApplicationListRoutes pages = new ApplicationListRoutes(parts);
        routes.get("/applications", pages::own, Role.APPLICANT);
        routes.post("/applications", pages::start, Role.APPLICANT);
        routes.get("/campaigns/{id}/applications", pages::ofCampaign, Role.ORGANISER, Role.EXAMINER);
    }

    private void own(Context ctx) {
        showOwn(ctx, FormInput.showing(Map.of("campaign", query(ctx, "campaign"))));
    }

    private void showOwn(Context ctx, FormInput form) {
        Visitor visitor = Visitor.of(ctx);
        ApplicationSearch search = new ApplicationSearch(Optional.empty(), Optional.empty(), "", Cursor.asked(ctx));
        Slice<ApplicationRow> rows = parts.lists().own(search, visitor);
        Instant now = parts.desks().now();
        List<Campaign> open = parts.campaigns().filing(now);
        List<EntrantChoice> choices = parts.applications().choices(open, visitor);
        ctx.render(
                "application/list.peb",
                Map.of(
                        "rows",
                                rows.map(row ->
                                        OwnRow.of(row, parts.campaigns().get(row.campaignId(), row.entrant()), now)),
                        "campaigns", open(open, choices),
                        "open", !open.isEmpty(),
                        "entrants", options(choices),
                        "form", form));
    }

    private void start(Context ctx) {
        FormInput form = FormInput.of(ctx);
        FormFields fields = form.fields();
        String campaign = fields.text("campaign", 40);
        String named = fields.text("entrant", 100);
        Optional<EntrantRef> entrant = EntrantRef.read(named);
        if (!named.isEmpty() && entrant.isEmpty()) {
            form.refuse("entrant", Message.of("application.no-such-entrant", named));
        }
        try {
            form.mustBeAccepted();
            Application started =
                    parts.applications().start(CampaignId.of(campaign), entrant.orElseThrow(), Visitor.of(ctx));
            ctx.redirect("/applications/" + started.id().text(), HttpStatus.SEE_OTHER);
        } catch (Invalid refused) {
            form.refuse(refused);
            ctx.status(422);
            showOwn(ctx, form);
        }
    }

    private void ofCampaign(Context ctx) {
        Campaign campaign = parts.campaigns().get(CampaignId.of(ctx.pathParam("id")));
        FormInput asked = FormInput.showing(Map.of("state", query(ctx, "state"), "q", query(ctx, "q")));
        Optional<ApplicationState> state = asked.fields().choice("state", ApplicationState.class);
        asked.mustBeAccepted();
        ApplicationSearch search =
                new ApplicationSearch(Optional.of(campaign.id()), state, asked.value("q"), Cursor.asked(ctx));
        ctx.render(
                "application/campaign-list.peb",
                Map.of(
                        "campaign",
                        campaign,
                        "rows",
                        parts.lists().page(search, Visitor.of(ctx)),
                        "counts",
                        StateCounts.of(counts(campaign, Visitor.of(ctx)), state),
                        "asked",
                        asked,
                        "first",
                        ctx.queryParam("after") == null,
                        "organiser",
                        Visitor.of(ctx).is(Role.ORGANISER)));
    }

    private Map<ApplicationState, Integer> counts(Campaign campaign, Visitor by) {
        return by.is(Role.ORGANISER)
                ? parts.lists().counts(campaign.id())
                : parts.lists().counts(campaign.id(), AreaId.of(by.area().orElse("")));
    }

    private List<FieldView.Option> open(List<Campaign> open, List<EntrantChoice> choices) {
        return open.stream()
                .filter(campaign ->
                        choices.stream().anyMatch(choice -> parts.campaigns().takes(campaign, choice)))
                .map(campaign -> new FieldView.Option(
                        campaign.id().text(), campaign.text().title()))
                .toList();
    }

    private static List<FieldView.Option> options(List<EntrantChoice> choices) {
        return choices.stream()
                .map(choice -> new FieldView.Option(choice.ref().text(), choice.label()))
                .toList();
    }

    private static String query(Context ctx, String name) {
        return Optional.ofNullable(ctx.queryParam(name)).orElse("");
    }
}
