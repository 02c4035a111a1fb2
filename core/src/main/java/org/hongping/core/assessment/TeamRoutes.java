package org.hongping.core.assessment;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Flash;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Languages;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** Who fills in a sheet together (联合评分), who stands by it, and its signed printout. */
final class TeamRoutes {
    private final AssessmentParts parts;

    private TeamRoutes(AssessmentParts parts) {
        this.parts = parts;
    }

    /** Adds the pages. */
    static void register(RoutesConfig routes, AssessmentParts parts) {
        TeamRoutes pages = new TeamRoutes(parts);
        routes.get("/assessments/{id}/team", ctx -> pages.show(ctx, FormInput.empty()), Role.ASSESSOR);
        routes.post("/assessments/{id}/team/confirm", pages::confirm, Role.ASSESSOR);
    }

    private void show(Context ctx, FormInput form) {
        ctx.render("assessment/team.peb", model(parts, ctx, form));
    }

    /** Returns what the page knows. */
    static Map<String, Object> model(AssessmentParts parts, Context ctx, FormInput form) {
        Visitor by = Visitor.of(ctx);
        ScoreDesk desk = parts.desks().open(AssignmentId.of(ctx.pathParam("id")), by);
        Map<String, Object> model = ScorePage.of(desk, Languages.of(ctx), true);
        model.put("form", form);
        model.put("me", by.accountOrRefuse());
        model.put("signed", parts.signed().of(desk.assignment().id(), by));
        model.put(
                "required",
                parts.signed().isRequired(desk.application().campaign().id()));
        return model;
    }

    /** Who confirms what has just been changed is shown what stands now. */
    private void confirm(Context ctx) {
        FormInput form = FormInput.of(ctx);
        try {
            parts.teams()
                    .confirm(
                            AssignmentId.of(ctx.pathParam("id")),
                            Optional.ofNullable(ctx.formParam("digest")).orElse(""),
                            Visitor.of(ctx));
        } catch (Conflict changed) {
            form.refuse("confirm", changed.detail());
            ctx.status(changed.status());
            show(ctx, form);
            return;
        }
        Flash.say(ctx, Message.of("assessment.team-confirmed"));
        ctx.redirect("/assessments/" + ctx.pathParam("id") + "/team", HttpStatus.SEE_OTHER);
    }
}
