package org.hongping.core.application;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.registry.AreaId;
import org.hongping.core.registry.EntrantKind;
import org.hongping.core.registry.EntrantRef;
import org.hongping.core.web.Cursor;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.JsonForm;
import org.hongping.core.web.Languages;
import org.hongping.core.web.Role;
import org.hongping.core.web.Slice;
import org.hongping.core.web.Version;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** Applications for programs: {@code /api/v1/applications}. */
final class ApplicationApiRoutes {
    private static final String ALL = "/api/v1/applications";
    private static final String ONE = ALL + "/{id}";
    private static final int LONGEST_ID = 40;
    private static final int LONGEST_REASON = 2_000;

    private final ApplicationParts parts;

    private ApplicationApiRoutes(ApplicationParts parts) {
        this.parts = parts;
    }

    /** Adds the routes. */
    static void register(RoutesConfig routes, ApplicationParts parts) {
        ApplicationApiRoutes api = new ApplicationApiRoutes(parts);
        routes.get(ALL, api::list, Role.APPLICANT, Role.EXAMINER, Role.ORGANISER);
        routes.post(ALL, api::start, Role.APPLICANT);
        routes.get(ONE, api::show, Role.APPLICANT, Role.EXAMINER, Role.ORGANISER);
        routes.put(ONE + "/fields/{field}", api::saveField, Role.APPLICANT);
        routes.put(ONE + "/lines/{code}", api::saveLine, Role.APPLICANT);
        routes.post(ONE + "/submit", api::submit, Role.APPLICANT);
        routes.post(ONE + "/withdraw", api::withdraw, Role.APPLICANT);
        routes.post(ONE + "/return", api::sendBack, Role.ORGANISER, Role.EXAMINER);
        routes.post(ONE + "/admit", api::admit, Role.ORGANISER);
    }

    private void list(Context ctx) {
        FormInput asked = FormInput.showing(Map.of("state", query(ctx, "state")));
        Optional<ApplicationState> state = asked.fields().choice("state", ApplicationState.class);
        asked.mustBeAccepted();
        Optional<CampaignId> campaign =
                Optional.of(query(ctx, "campaign")).filter(id -> !id.isEmpty()).map(CampaignId::of);
        ApplicationSearch search = new ApplicationSearch(campaign, state, query(ctx, "q"), Cursor.asked(ctx));
        Slice<ApplicationRow> slice = parts.lists().page(search, Visitor.of(ctx));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(
                "items", slice.items().stream().map(ApplicationDocument::of).toList());
        slice.next().ifPresent(next -> document.put("next", next));
        ctx.json(document);
    }

    /** Starting the same again answers the one that is there, so that it may be repeated. */
    private void start(Context ctx) {
        FormInput form = JsonForm.of(ctx, Set.of("campaignId", "entrantKind", "entrantId", "areaId"));
        String campaign = form.fields().text("campaignId", LONGEST_ID);
        Optional<EntrantKind> kind = form.fields().choice("entrantKind", EntrantKind.class);
        String id = form.fields().text("entrantId", LONGEST_ID);
        Optional<AreaId> filedIn = form.fields().optional("areaId", LONGEST_ID).map(AreaId::of);
        if (kind.isEmpty()) {
            form.refuse("entrantKind", Message.of("web.fill-in"));
        }
        form.mustBeAccepted();
        EntrantRef entrant = new EntrantRef(kind.orElseThrow(), id, filedIn);
        Application started = parts.applications().start(CampaignId.of(campaign), entrant, Visitor.of(ctx));
        ctx.status(201).header("Location", ALL + "/" + started.id().text());
        answer(ctx, started.id());
    }

    private void show(Context ctx) {
        answer(ctx, id(ctx));
    }

    private void saveField(Context ctx) {
        FormInput form = JsonForm.of(ctx, Set.of("value"));
        Version basedOn = Version.asked(ctx);
        String value = form.value("value");
        try {
            Field saved = parts.drafts()
                    .saveField(
                            id(ctx), ctx.pathParam("field"), value, Math.toIntExact(basedOn.number()), Visitor.of(ctx));
            new Version(saved.version()).tell(ctx);
            ctx.json(ApplicationDocument.of(saved));
        } catch (StaleSave stale) {
            throw stale.showing(Map.of("value", value));
        }
    }

    private void saveLine(Context ctx) {
        mustBeSeen(ctx);
        SentLine sent = SentLine.read(ctx.body());
        Version basedOn = Version.asked(ctx);
        Visitor by = Visitor.of(ctx);
        var line = DeskService.line(parts.desks().open(id(ctx), by), ctx.pathParam("code"));
        try {
            DraftService.SavedLine saved = parts.drafts()
                    .saveLine(
                            id(ctx),
                            line.answerKey(),
                            sent.answer(),
                            sent.note(),
                            Math.toIntExact(basedOn.number()),
                            by);
            new Version(saved.line().version()).tell(ctx);
            ctx.json(ApplicationDocument.line(parts.desks().open(id(ctx), by), line, Languages.of(ctx)));
        } catch (StaleSave stale) {
            throw stale.showing(sent.document());
        }
    }

    private void submit(Context ctx) {
        answer(ctx, parts.applications().submit(id(ctx), Visitor.of(ctx)).id());
    }

    private void withdraw(Context ctx) {
        mustBeSeen(ctx);
        FormInput form = JsonForm.of(ctx, Set.of("reason"));
        String reason = form.fields().text("reason", LONGEST_REASON);
        form.mustBeAccepted();
        answer(
                ctx,
                parts.applications().withdraw(id(ctx), reason, Visitor.of(ctx)).id());
    }

    private void sendBack(Context ctx) {
        mustBeSeen(ctx);
        SentReturn sent = SentReturn.read(ctx.body());
        answer(
                ctx,
                parts.applications()
                        .returnForCorrection(id(ctx), sent.reason(), sent.lines(), Visitor.of(ctx))
                        .id());
    }

    private void admit(Context ctx) {
        answer(ctx, parts.applications().admit(id(ctx), Visitor.of(ctx)).id());
    }

    private void answer(Context ctx, ApplicationId id) {
        Desk desk = parts.desks().open(id, Visitor.of(ctx));
        new Version(desk.application().version()).tell(ctx);
        ctx.json(ApplicationDocument.of(desk, Languages.of(ctx)));
    }

    /** Whose it is comes before what was sent. */
    private void mustBeSeen(Context ctx) {
        parts.applications().get(id(ctx), Visitor.of(ctx));
    }

    private static ApplicationId id(Context ctx) {
        return ApplicationId.of(ctx.pathParam("id"));
    }

    private static String query(Context ctx, String name) {
        return Optional.ofNullable(ctx.queryParam(name)).orElse("");
    }
}
