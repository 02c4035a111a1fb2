package org.hongping.core.assessment;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.storage.Moments;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.JsonForm;
import org.hongping.core.web.Role;
import org.hongping.core.web.Version;
import org.hongping.core.web.Visitor;

/** Joint sheets and sheets handed on, for programs. */
final class TeamApiRoutes {
    private static final int DIGEST = 64;
    private static final int LONGEST_ID = 64;

    private final AssessmentParts parts;

    private TeamApiRoutes(AssessmentParts parts) {
        this.parts = parts;
    }

    /** Adds the routes. */
    static void register(RoutesConfig routes, AssessmentParts parts) {
        TeamApiRoutes api = new TeamApiRoutes(parts);
        routes.get("/api/v1/assessments/{id}/team", api::show, Role.ASSESSOR);
        routes.post("/api/v1/assessments/{id}/team/confirm", api::confirm, Role.ASSESSOR);
        routes.post("/api/v1/applications/{id}/assessments/{assignment}/hand-on", api::handOn, Role.ORGANISER);
    }

    private void show(Context ctx) {
        answer(ctx, parts.teams().team(id(ctx), Visitor.of(ctx)));
    }

    /** Takes {@code {"digest": "…"}} of what the member has read. */
    private void confirm(Context ctx) {
        parts.desks().open(id(ctx), Visitor.of(ctx));
        FormInput form = JsonForm.of(ctx, Set.of("digest"));
        String digest = form.fields().text("digest", DIGEST);
        form.mustBeAccepted();
        answer(ctx, parts.teams().confirm(id(ctx), digest, Visitor.of(ctx)));
    }

    /** Takes {@code {"account": "…"}} of who goes on. */
    private void handOn(Context ctx) {
        Assignment sheet = parts.assessments()
                .assignment(ApplicationId.of(ctx.pathParam("id")), AssignmentId.of(ctx.pathParam("assignment")));
        FormInput form = JsonForm.of(ctx, Set.of("account"));
        String account = form.fields().text("account", LONGEST_ID);
        form.mustBeAccepted();
        Assignment next = parts.assessments().handOn(sheet.id(), account, Visitor.of(ctx));
        new Version(next.version()).tell(ctx);
        ctx.json(AssessmentDocument.of(next));
    }

    private static void answer(Context ctx, Team team) {
        ctx.json(Map.of(
                "digest",
                team.digest(),
                "items",
                team.mates().stream().map(mate -> document(team, mate)).toList()));
    }

    private static Map<String, Object> document(Team team, Team.Mate mate) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("accountId", mate.accountId());
        document.put("name", mate.name());
        document.put("confirmed", team.isConfirmed(mate));
        document.put("lapsed", team.isLapsed(mate));
        mate.confirmedAt().ifPresent(moment -> document.put("confirmedAt", Moments.text(moment)));
        return document;
    }

    private static AssignmentId id(Context ctx) {
        return AssignmentId.of(ctx.pathParam("id"));
    }
}
