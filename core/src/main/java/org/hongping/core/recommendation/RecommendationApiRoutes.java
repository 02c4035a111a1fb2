package org.hongping.core.recommendation;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.application.StandingOpinion;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.evidence.Evidence;
import org.hongping.core.registry.AreaId;
import org.hongping.core.rubric.SentFields;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.IncomingFile;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.JsonForm;
import org.hongping.core.web.Role;
import org.hongping.core.web.Version;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;
import org.hongping.rubric.Value;

/** Recommendations for programs. */
final class RecommendationApiRoutes {
    private static final String LIST = "/api/v1/campaigns/{id}/recommendation";
    private static final String ONE = "/api/v1/applications/{id}/recommendation";
    private static final int LONGEST_WORDS = 500;
    private static final int MOST_PLACES = 9_999;

    private final RecommendationParts parts;

    private RecommendationApiRoutes(RecommendationParts parts) {
        this.parts = parts;
    }

    /** Adds the routes. */
    static void register(RoutesConfig routes, RecommendationParts parts) {
        RecommendationApiRoutes api = new RecommendationApiRoutes(parts);
        routes.get(LIST, api::own, Role.EXAMINER);
        routes.put(LIST + "/order", api::order, Role.EXAMINER);
        routes.post(LIST + "/seal", api::seal, Role.EXAMINER);
        routes.get(ONE, api::said, Role.EXAMINER);
        routes.put(ONE, api::say, Role.EXAMINER);
        routes.delete(ONE, api::unsay, Role.EXAMINER);
        routes.get(LIST + "s", api::all, Role.ORGANISER);
        routes.get("/api/v1/campaigns/{id}/places", api::places, Role.ORGANISER);
        routes.put("/api/v1/campaigns/{id}/places", api::setPlaces, Role.ORGANISER);
    }

    private void own(Context ctx) {
        answer(ctx);
    }

    private void all(Context ctx) {
        ctx.json(Map.of(
                "items",
                parts.recommendations().desks(campaign(ctx)).stream()
                        .map(RecommendationDocuments::of)
                        .toList()));
    }

    private void say(Context ctx) {
        parts.applications().applications().get(application(ctx), Visitor.of(ctx));
        FormInput form = JsonForm.of(ctx, Set.of("verdict", "words"));
        Optional<Verdict> verdict = form.fields().choice("verdict", Verdict.class);
        if (verdict.isEmpty()) {
            form.refuse("verdict", Message.of("recommendation.choose-verdict"));
        }
        String words = form.fields().optional("words", LONGEST_WORDS).orElse("");
        form.mustBeAccepted();
        answer(
                ctx,
                parts.recommendations()
                        .say(application(ctx), verdict.orElseThrow(), words, Version.asked(ctx), Visitor.of(ctx)));
    }

    private void said(Context ctx) {
        answer(ctx, parts.recommendations().standing(application(ctx), Visitor.of(ctx)));
    }

    private static void answer(Context ctx, StandingOpinion opinion) {
        opinion.version().tell(ctx);
        ctx.json(RecommendationDocuments.of(opinion));
    }

    private void unsay(Context ctx) {
        parts.recommendations().unsay(application(ctx), Visitor.of(ctx));
        ctx.status(204);
    }

    private void order(Context ctx) {
        parts.recommendations().desk(campaign(ctx), Visitor.of(ctx));
        Map<String, Value> sent = SentFields.of(ctx.body(), Set.of("applications"));
        List<ApplicationId> order = new ArrayList<>();
        if (!(sent.get("applications") instanceof Value.Items list)) {
            throw new Invalid("applications", Message.of("recommendation.order-is-list"));
        }
        for (Value item : list.items()) {
            if (!(item instanceof Value.Text id)) {
                throw new Invalid("applications", Message.of("recommendation.order-is-list"));
            }
            order.add(ApplicationId.of(id.text()));
        }
        parts.recommendations().order(campaign(ctx), order, Version.asked(ctx), Visitor.of(ctx));
        answer(ctx);
    }

    private void seal(Context ctx) throws IOException {
        Visitor by = Visitor.of(ctx);
        List<IncomingFile> files = IncomingFile.of(ctx);
        if (files.size() != 1) {
            throw new Invalid("file", Message.of("recommendation.scan-missing"));
        }
        Evidence scan = files.get(0)
                .read((name, bytes) -> parts.applications().evidence().take(name, bytes, by));
        ctx.status(201).json(RecommendationDocuments.of(parts.recommendations().seal(campaign(ctx), scan.id(), by)));
    }

    private void places(Context ctx) {
        Map<String, Object> document = new LinkedHashMap<>();
        Map<AreaId, Integer> known = parts.places().of(campaign(ctx));
        known.forEach((area, places) -> document.put(area.text(), places));
        PlaceService.version(known).tell(ctx);
        ctx.json(Map.of("places", document));
    }

    private void setPlaces(Context ctx) {
        parts.applications().campaigns().get(campaign(ctx));
        Map<String, Value> sent = SentFields.of(ctx.body(), Set.of("places"));
        if (!(sent.getOrDefault("places", Value.noFields()) instanceof Value.Fields all)) {
            throw new Invalid("places", Message.of("recommendation.places-are-object"));
        }
        Map<String, String> typed = new LinkedHashMap<>();
        all.fields()
                .forEach((area, value) -> typed.put(
                        area,
                        value instanceof Value.Figure figure ? figure.number().toPlainString() : "?"));
        FormInput form = FormInput.showing(typed);
        Map<AreaId, Integer> places = new LinkedHashMap<>();
        typed.keySet()
                .forEach(area -> form.fields()
                        .whole(area, 0, MOST_PLACES)
                        .ifPresent(number -> places.put(AreaId.of(area), number)));
        form.mustBeAccepted();
        parts.places().set(campaign(ctx), places, Version.asked(ctx), Visitor.of(ctx));
        places(ctx);
    }

    private void answer(Context ctx) {
        AreaDesk desk = parts.recommendations().desk(campaign(ctx), Visitor.of(ctx));
        desk.version().tell(ctx);
        ctx.json(RecommendationDocuments.of(desk));
    }

    private static CampaignId campaign(Context ctx) {
        return CampaignId.of(ctx.pathParam("id"));
    }

    private static ApplicationId application(Context ctx) {
        return ApplicationId.of(ctx.pathParam("id"));
    }
}
