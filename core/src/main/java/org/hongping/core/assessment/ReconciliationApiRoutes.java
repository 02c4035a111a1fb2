package org.hongping.core.assessment;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.rubric.SentFields;
import org.hongping.core.storage.Moments;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.JsonForm;
import org.hongping.core.web.Languages;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Role;
import org.hongping.core.web.Version;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Message;
import org.hongping.rubric.Value;

/** Reconciliation, leanings and declared interests, for programs. */
final class ReconciliationApiRoutes {
    private static final int LONGEST = 500;

    private final AssessmentParts parts;

    private ReconciliationApiRoutes(AssessmentParts parts) {
        this.parts = parts;
    }

    /** Adds the routes. */
    static void register(RoutesConfig routes, AssessmentParts parts) {
        ReconciliationApiRoutes api = new ReconciliationApiRoutes(parts);
        String own = "/api/v1/assessments/{id}/reconciliation";
        routes.get(own, api::talk, Role.ASSESSOR);
        routes.put(own + "/lines/{code}", api::reconsider, Role.ASSESSOR);
        routes.post(own + "/conclude", api::conclude, Role.ASSESSOR);
        String office = "/api/v1/applications/{id}/reconciliation";
        routes.get(office, api::standing, Role.ORGANISER);
        routes.post(office, api::begin, Role.ORGANISER);
        routes.post(office + "/close", api::close, Role.ORGANISER);
        routes.get("/api/v1/campaigns/{id}/leanings", api::leanings, Role.ORGANISER);
        routes.get("/api/v1/interests", api::interests, Role.ASSESSOR, Role.ORGANISER);
        routes.post("/api/v1/interests", api::declare, Role.ASSESSOR);
        routes.delete("/api/v1/interests/{id}", api::withdraw, Role.ASSESSOR);
    }

    private void talk(Context ctx) {
        ReconciliationService.Talk talk = parts.reconciliations().talk(id(ctx), Visitor.of(ctx));
        Map<String, Object> document = document(talk.reconciliation());
        document.put("concluded", talk.said());
        document.put("others", talk.others());
        ctx.json(document);
    }

    private void reconsider(Context ctx) {
        ScoreDesk desk = parts.desks().open(id(ctx), Visitor.of(ctx));
        Map<String, Value> fields = SentFields.of(ctx.body(), Set.of("answer"));
        if (!(fields.getOrDefault("answer", Value.nothing()) instanceof Value.Fields answer)) {
            throw new Invalid("answer", Message.of("application.answer-is-object"));
        }
        Criterion line = desk.line(ctx.pathParam("code"));
        int basedOn = Math.toIntExact(Version.asked(ctx).number());
        AssessmentService.SavedScore saved =
                parts.reconciliations().reconsider(id(ctx), line.answerKey(), answer, basedOn, Visitor.of(ctx));
        new Version(saved.line().version()).tell(ctx);
        ScoreDesk now = parts.desks().open(id(ctx), Visitor.of(ctx));
        ctx.json(AssessmentDocument.line(now, line, ScoreViews.of(now, Languages.of(ctx))));
    }

    private void conclude(Context ctx) {
        ctx.json(document(parts.reconciliations().conclude(id(ctx), Visitor.of(ctx))));
    }

    private void standing(Context ctx) {
        ApplicationId id = ApplicationId.of(ctx.pathParam("id"));
        requireSight(ctx, id);
        ReconciliationService.Standing standing =
                parts.reconciliations().standing(id).orElseThrow(() -> new NotFound(Message.of("reconcile.none-open")));
        Map<String, Object> document = document(standing.reconciliation());
        document.put("asked", standing.asked());
        document.put("said", standing.said());
        document.put("apart", standing.apart());
        ctx.json(document);
    }

    private void begin(Context ctx) {
        Map<String, Value> fields = SentFields.of(ctx.body(), Set.of("lines", "reason"));
        if (!(fields.getOrDefault("lines", Value.nothing()) instanceof Value.Items lines)) {
            throw new Invalid("lines", Message.of("reconcile.no-lines"));
        }
        String reason = SentFields.text(fields, "reason");
        if (reason.isBlank() || reason.length() > LONGEST) {
            throw new Invalid("reason", Message.of("assessment.reason-missing"));
        }
        List<String> codes = lines.items().stream()
                .map(item -> item instanceof Value.Text text ? text.text() : "")
                .toList();
        ctx.json(document(
                parts.reconciliations().begin(ApplicationId.of(ctx.pathParam("id")), codes, reason, Visitor.of(ctx))));
    }

    private void close(Context ctx) {
        requireSight(ctx, ApplicationId.of(ctx.pathParam("id")));
        FormInput form = JsonForm.of(ctx, Set.of("outcome"));
        String outcome = form.fields().text("outcome", LONGEST);
        form.mustBeAccepted();
        parts.reconciliations().close(ApplicationId.of(ctx.pathParam("id")), outcome, Visitor.of(ctx));
        standing(ctx);
    }

    /** How far members differ is a figure of what they gave. */
    private void requireSight(Context ctx, ApplicationId id) {
        parts.applications().applications().get(id, Visitor.of(ctx));
        parts.assessments().blindness().requireSight(id, Visitor.of(ctx));
    }

    private void leanings(Context ctx) {
        CampaignId id = parts.applications()
                .campaigns()
                .get(CampaignId.of(ctx.pathParam("id")))
                .id();
        parts.assessments().blindness().requireSight(id, Visitor.of(ctx));
        ctx.json(Map.of(
                "items",
                parts.leanings().of(id).stream()
                        .map(ReconciliationApiRoutes::document)
                        .toList()));
    }

    /** One's own; the office sees everybody's. */
    private void interests(Context ctx) {
        Visitor visitor = Visitor.of(ctx);
        List<DeclaredInterest> found = visitor.is(Role.ORGANISER)
                ? parts.interests().all()
                : parts.interests().own(visitor);
        ctx.json(Map.of(
                "items", found.stream().map(ReconciliationApiRoutes::document).toList()));
    }

    private void declare(Context ctx) {
        FormInput form = JsonForm.of(ctx, Set.of("kind", "name", "reason"));
        var kind = form.fields().choice("kind", InterestService.Kind.class);
        if (kind.isEmpty()) {
            form.refuse("kind", Message.of("web.fill-in"));
        }
        String name = form.fields().text("name", LONGEST);
        String reason = form.fields().text("reason", LONGEST);
        form.mustBeAccepted();
        InterestService.Declared made = parts.interests().declare(kind.orElseThrow(), name, reason, Visitor.of(ctx));
        Map<String, Object> document = document(made.interest());
        document.put("asideFrom", made.asideFrom());
        ctx.json(document);
    }

    private void withdraw(Context ctx) {
        parts.interests().withdraw(ctx.pathParam("id"), Visitor.of(ctx));
        ctx.status(204);
    }

    private static Map<String, Object> document(DeclaredInterest interest) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", interest.id());
        document.put("accountId", interest.accountId());
        document.put("in", interest.name());
        document.put("reason", interest.reason());
        document.put("declaredAt", Moments.text(interest.declaredAt()));
        return document;
    }

    private static Map<String, Object> document(Leaning leaning) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("accountId", leaning.accountId());
        document.put("body", leaning.body().text());
        document.put("sheets", leaning.sheets());
        document.put("open", leaning.open());
        document.put("shared", leaning.shared());
        document.put("alone", leaning.alone());
        document.put("abstained", leaning.abstained());
        leaning.mean().ifPresent(mean -> document.put("mean", mean.toPlainString()));
        leaning.spread().ifPresent(spread -> document.put("spread", spread.toPlainString()));
        return document;
    }

    private static Map<String, Object> document(Reconciliation reconciliation) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("applicationId", reconciliation.applicationId().text());
        document.put("round", reconciliation.round());
        document.put("lines", reconciliation.keys());
        document.put("reason", reconciliation.reason());
        document.put("openedAt", Moments.text(reconciliation.openedAt()));
        reconciliation.closedAt().ifPresent(moment -> document.put("closedAt", Moments.text(moment)));
        document.put("outcome", reconciliation.outcome());
        return document;
    }

    private static AssignmentId id(Context ctx) {
        return AssignmentId.of(ctx.pathParam("id"));
    }
}
