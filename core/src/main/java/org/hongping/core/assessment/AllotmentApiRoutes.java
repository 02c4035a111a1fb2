package org.hongping.core.assessment;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.registry.AreaId;
import org.hongping.core.rubric.SentFields;
import org.hongping.core.storage.Moments;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.JsonForm;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;
import org.hongping.rubric.Value;

/** Sheets by rule and by lot, for programs. */
final class AllotmentApiRoutes {
    private static final int LONGEST_WORD = 100;
    private static final int LONGEST_REASON = 500;
    private static final Set<String> ASKED = Set.of("body", "members", "area", "accounts", "digest");

    private final AssessmentParts parts;

    private AllotmentApiRoutes(AssessmentParts parts) {
        this.parts = parts;
    }

    /** Adds the routes. */
    static void register(RoutesConfig routes, AssessmentParts parts) {
        AllotmentApiRoutes api = new AllotmentApiRoutes(parts);
        String campaign = "/api/v1/campaigns/{id}";
        routes.post(campaign + "/allotments", api::allot, Role.ORGANISER);
        routes.get(campaign + "/draws", api::list, Role.ORGANISER);
        routes.post(campaign + "/draws", api::commit, Role.ORGANISER);
        String draw = "/api/v1/draws/{id}";
        routes.get(draw, ctx -> ctx.json(document(parts.allotments().get(id(ctx)))), Role.ORGANISER, Role.ASSESSOR);
        routes.post(draw + "/draw", api::draw, Role.ORGANISER);
        routes.post(draw + "/continue", api::goOn, Role.ORGANISER);
        routes.post(draw + "/drop", api::drop, Role.ORGANISER);
    }

    /** Without a digest only the plan is answered; with the digest of that plan it is handed out. */
    private void allot(Context ctx) {
        Map<String, Value> fields = SentFields.of(ctx.body(), ASKED);
        Asking asking = asking(ctx, fields);
        String digest = SentFields.text(fields, "digest");
        AllotmentService.Plan plan = parts.allotments().plan(asking);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("digest", plan.digest());
        document.put("given", plan.given());
        if (!digest.isEmpty()) {
            Handout handout = parts.allotments().handOut(asking, digest, Visitor.of(ctx));
            document.put("made", handout.made());
            document.put(
                    "refused",
                    handout.refused().stream()
                            .map(refused -> refused.application().text())
                            .toList());
        }
        ctx.json(document);
    }

    private void list(Context ctx) {
        ctx.json(Map.of(
                "items",
                parts.allotments().of(CampaignId.of(ctx.pathParam("id"))).stream()
                        .map(AllotmentApiRoutes::document)
                        .toList()));
    }

    private void commit(Context ctx) {
        Asking asking = asking(ctx, SentFields.of(ctx.body(), ASKED));
        ctx.json(document(parts.allotments().commit(asking, Visitor.of(ctx))));
    }

    private void draw(Context ctx) {
        parts.allotments().get(id(ctx));
        FormInput form = JsonForm.of(ctx, Set.of("word"));
        String word = form.fields().optional("word", LONGEST_WORD).orElse("");
        form.mustBeAccepted();
        parts.allotments().draw(id(ctx), word, Visitor.of(ctx));
        ctx.json(document(parts.allotments().get(id(ctx))));
    }

    private void goOn(Context ctx) {
        parts.allotments().goOn(id(ctx), Visitor.of(ctx));
        ctx.json(document(parts.allotments().get(id(ctx))));
    }

    private void drop(Context ctx) {
        parts.allotments().get(id(ctx));
        FormInput form = JsonForm.of(ctx, Set.of("reason"));
        String reason = form.fields().text("reason", LONGEST_REASON);
        form.mustBeAccepted();
        ctx.json(document(parts.allotments().drop(id(ctx), reason, Visitor.of(ctx))));
    }

    private static Asking asking(Context ctx, Map<String, Value> fields) {
        if (!(fields.getOrDefault("members", Value.nothing()) instanceof Value.Figure members)
                || members.number().scale() > 0
                || members.number().signum() < 1
                || members.number().intValue() > Asking.MOST) {
            throw new Invalid("members", Message.of("draw.members-help"));
        }
        if (!(fields.getOrDefault("accounts", Value.nothing()) instanceof Value.Items accounts)) {
            throw new Invalid("accounts", Message.of("assessment.accounts-are-list"));
        }
        List<String> ids = accounts.items().stream()
                .map(item -> item instanceof Value.Text text ? text.text() : "")
                .toList();
        return new Asking(
                CampaignId.of(ctx.pathParam("id")),
                Body.parse(SentFields.text(fields, "body")),
                members.number().intValue(),
                Optional.of(SentFields.text(fields, "area"))
                        .filter(area -> !area.isEmpty())
                        .map(AreaId::of),
                ids);
    }

    private static Map<String, Object> document(Draw draw) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", draw.id().text());
        document.put("campaignId", draw.campaignId().text());
        document.put("state", draw.state().name());
        document.put("commitment", draw.commitment());
        document.put("committedAt", Moments.text(draw.committedAt()));
        document.put("terms", draw.terms());
        document.put("given", draw.given());
        draw.revealed().ifPresent(seed -> document.put("seed", seed));
        draw.drawnAt().ifPresent(moment -> {
            document.put("word", draw.word());
            document.put("drawnAt", Moments.text(moment));
        });
        return document;
    }

    private static DrawId id(Context ctx) {
        return DrawId.of(ctx.pathParam("id"));
    }
}
