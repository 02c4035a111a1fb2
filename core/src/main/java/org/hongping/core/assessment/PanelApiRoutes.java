package org.hongping.core.assessment;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.web.Role;
import org.hongping.core.web.Version;
import org.hongping.core.web.Visitor;

/** Who scores an application, for programs: {@code /api/v1/applications/{id}/assessments}. */
final class PanelApiRoutes {
    private static final String ALL = "/api/v1/applications/{id}/assessments";

    private final AssessmentParts parts;

    private PanelApiRoutes(AssessmentParts parts) {
        this.parts = parts;
    }

    /** Adds the routes. */
    static void register(RoutesConfig routes, AssessmentParts parts) {
        PanelApiRoutes api = new PanelApiRoutes(parts);
        routes.get(ALL, api::list, Role.ORGANISER);
        routes.post(ALL, api::assign, Role.ORGANISER);
        routes.post(ALL + "/{assignment}/reopen", api::reopen, Role.ORGANISER);
    }

    /** The members of one application are few, so that the list has no second page. */
    private void list(Context ctx) {
        ApplicationId id = parts.applications()
                .applications()
                .get(id(ctx), Visitor.of(ctx))
                .id();
        answer(ctx, parts.assessments().assignments(id));
    }

    /** Assigning the same again answers what is there, so that it may be repeated. */
    private void assign(Context ctx) {
        SentPanel sent = SentPanel.read(ctx.body());
        parts.interests().settle(List.of(id(ctx)), sent.checked(), Visitor.of(ctx));
        answer(ctx, parts.assessments().assign(id(ctx), sent.body(), sent.accounts(), sent.mode(), Visitor.of(ctx)));
    }

    private void reopen(Context ctx) {
        Assignment sheet = parts.assessments().assignment(id(ctx), AssignmentId.of(ctx.pathParam("assignment")));
        Assignment reopened = parts.assessments().reopen(sheet.id(), Visitor.of(ctx));
        new Version(reopened.version()).tell(ctx);
        ctx.json(AssessmentDocument.of(reopened));
    }

    private static void answer(Context ctx, List<Assignment> assignments) {
        ctx.json(
                Map.of("items", assignments.stream().map(AssessmentDocument::of).toList()));
    }

    private static ApplicationId id(Context ctx) {
        return ApplicationId.of(ctx.pathParam("id"));
    }
}
