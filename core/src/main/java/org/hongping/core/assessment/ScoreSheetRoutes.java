package org.hongping.core.assessment;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Locale;
import java.util.Map;
import org.hongping.core.web.Flash;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Languages;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** The score sheet (评分页): to be filled in, handed in, or stepped aside from. */
final class ScoreSheetRoutes {
    private static final int LONGEST_REASON = 500;

    private final AssessmentParts parts;

    private ScoreSheetRoutes(AssessmentParts parts) {
        this.parts = parts;
    }

    /** Adds the pages. */
    static void register(RoutesConfig routes, AssessmentParts parts) {
        ScoreSheetRoutes pages = new ScoreSheetRoutes(parts);
        routes.get("/assessments/{id}", pages::sheet, Role.ASSESSOR);
        routes.get("/assessments/{id}/finish", pages::ending, Role.ASSESSOR);
        routes.post("/assessments/{id}/finish", pages::finish, Role.ASSESSOR);
        routes.get("/assessments/{id}/decline", ctx -> pages.aside(ctx, FormInput.empty()), Role.ASSESSOR);
        routes.post("/assessments/{id}/decline", pages::decline, Role.ASSESSOR);
    }

    private void sheet(Context ctx) {
        ScoreDesk desk = desk(ctx);
        Locale language = Languages.of(ctx);
        Map<String, Object> model = ScorePage.of(desk, language, false);
        model.put("sections", ScoreViews.of(desk, language).sections());
        ctx.render("assessment/sheet.peb", model);
    }

    private void ending(Context ctx) {
        ctx.render("assessment/finish.peb", ScorePage.of(desk(ctx), Languages.of(ctx), true));
    }

    /** What is still open is listed with links, on the page the button stands on. */
    private void finish(Context ctx) {
        try {
            parts.assessments().finish(id(ctx), Visitor.of(ctx));
        } catch (Invalid unfinished) {
            ctx.status(unfinished.status());
            ending(ctx);
            return;
        }
        Flash.say(ctx, Message.of("assessment.finished-says"));
        ctx.redirect(desk(ctx).path(), HttpStatus.SEE_OTHER);
    }

    private void aside(Context ctx, FormInput form) {
        Map<String, Object> model = ScorePage.of(desk(ctx), Languages.of(ctx), true);
        model.put("form", form);
        ctx.render("assessment/decline.peb", model);
    }

    private void decline(Context ctx) {
        FormInput form = FormInput.of(ctx);
        String reason = form.fields().text("reason", LONGEST_REASON);
        if (form.refused()) {
            ctx.status(422);
            aside(ctx, form);
            return;
        }
        parts.assessments().decline(id(ctx), reason, Visitor.of(ctx));
        Flash.say(ctx, Message.of("assessment.declined-says"));
        ctx.redirect("/assessments", HttpStatus.SEE_OTHER);
    }

    private ScoreDesk desk(Context ctx) {
        return parts.desks().open(id(ctx), Visitor.of(ctx));
    }

    private static AssignmentId id(Context ctx) {
        return AssignmentId.of(ctx.pathParam("id"));
    }
}
