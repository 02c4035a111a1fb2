package org.hongping.core.assessment;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Set;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.web.Flash;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** What the organiser does about conflicts of interest found after a sheet was handed out. */
final class ConflictRoutes {
    private static final int LONGEST_REASON = 500;

    private final AssessmentParts parts;

    private ConflictRoutes(AssessmentParts parts) {
        this.parts = parts;
    }

    /** Adds the pages. */
    static void register(RoutesConfig routes, AssessmentParts parts) {
        ConflictRoutes pages = new ConflictRoutes(parts);
        String all = "/applications/{id}/assessors";
        routes.post(all + "/settle", pages::settle, Role.ORGANISER);
        routes.post(all + "/{assignment}/set-aside", pages::setAside, Role.ORGANISER);
    }

    private void settle(Context ctx) {
        ApplicationId id = id(ctx);
        parts.interests().settle(List.of(id), Set.copyOf(FormInput.of(ctx).values("checked")), Visitor.of(ctx));
        Flash.say(ctx, Message.of("assessment.settled-says"));
        back(ctx);
    }

    private void setAside(Context ctx) {
        FormInput form = FormInput.of(ctx);
        String reason = form.fields().text("reason", LONGEST_REASON);
        if (form.refused()) {
            throw new Invalid("reason", Message.of("assessment.reason-missing"));
        }
        AssignmentId sheet = AssignmentId.of(ctx.pathParam("assignment"));
        parts.assessments().setAside(id(ctx), sheet, form.value("account"), reason, Visitor.of(ctx));
        Flash.say(ctx, Message.of("assessment.set-aside-says"));
        back(ctx);
    }

    private static void back(Context ctx) {
        ctx.redirect("/applications/" + id(ctx).text() + "/assessors", HttpStatus.SEE_OTHER);
    }

    private static ApplicationId id(Context ctx) {
        return ApplicationId.of(ctx.pathParam("id"));
    }
}
