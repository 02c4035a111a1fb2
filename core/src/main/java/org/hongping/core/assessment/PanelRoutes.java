package org.hongping.core.assessment;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.application.Desk;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Flash;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Languages;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** Who scores one application (评审成员): handed out, followed, opened again. */
final class PanelRoutes {
    private static final int LONGEST_BODY = 200;

    private final AssessmentParts parts;

    private PanelRoutes(AssessmentParts parts) {
        this.parts = parts;
    }

    /** Adds the pages. */
    static void register(RoutesConfig routes, AssessmentParts parts) {
        PanelRoutes pages = new PanelRoutes(parts);
        String all = "/applications/{id}/assessors";
        routes.get(
                all,
                ctx -> pages.show(ctx, FormInput.showing(Map.of(Modes.FIELD, Mode.EACH.name())), List.of()),
                Role.ORGANISER);
        routes.post(all, pages::assign, Role.ORGANISER);
        routes.post(all + "/{assignment}/reopen", pages::reopen, Role.ORGANISER);
        routes.post(all + "/{assignment}/hand-on", pages::handOn, Role.ORGANISER);
    }

    private void show(Context ctx, FormInput form, List<Doubt> doubts) {
        Desk desk = parts.applications().desks().open(id(ctx), Visitor.of(ctx));
        Map<String, Object> model = new HashMap<>();
        model.put("desk", desk);
        List<Assignment> assignments = parts.assessments().assignments(id(ctx));
        model.put("assignments", assignments);
        model.put(
                "board",
                parts.assessments()
                        .board(
                                id(ctx),
                                parts.signed()
                                        .ofAll(assignments.stream()
                                                .map(Assignment::id)
                                                .toList())));
        model.put("score", parts.assessments().score(id(ctx)));
        model.put(
                "talk",
                parts.reconciliations()
                        .standing(id(ctx))
                        .filter(now -> now.reconciliation().isOpen()));
        model.put(
                "panel",
                Panellists.of(parts.accounts(), desk.rubric(), desk.revision().wording(Languages.of(ctx))));
        model.put("form", form);
        model.put("doubts", doubts);
        model.put("conflicts", parts.interests().conflicts(id(ctx)));
        ctx.render("assessment/panel.peb", model);
    }

    private void assign(Context ctx) {
        FormInput form = FormInput.of(ctx);
        String body = form.fields().text("body", LONGEST_BODY);
        List<Doubt> doubts = List.of();
        if (!form.refused()) {
            try {
                parts.interests().settle(List.of(id(ctx)), Set.copyOf(form.values("checked")), Visitor.of(ctx));
                parts.assessments().assign(id(ctx), body, form.values("accounts"), Modes.of(form), Visitor.of(ctx));
            } catch (Invalid invalid) {
                form.refuse(invalid);
            } catch (Conflict conflict) {
                form.refuse("accounts", conflict.detail());
            } catch (Unsettled unsettled) {
                form.refuse("accounts", unsettled.detail());
                doubts = unsettled.doubts();
            }
        }
        if (form.refused()) {
            ctx.status(422);
            show(ctx, form, doubts);
            return;
        }
        Flash.say(ctx, Message.of("assessment.assigned-says"));
        ctx.redirect(path(ctx), HttpStatus.SEE_OTHER);
    }

    private void reopen(Context ctx) {
        parts.assessments().reopen(sheet(ctx).id(), Visitor.of(ctx));
        Flash.say(ctx, Message.of("assessment.reopened-says"));
        ctx.redirect(path(ctx), HttpStatus.SEE_OTHER);
    }

    private void handOn(Context ctx) {
        Assignment sheet = sheet(ctx);
        FormInput form = FormInput.of(ctx);
        try {
            parts.assessments().handOn(sheet.id(), form.value("account"), Visitor.of(ctx));
        } catch (Conflict | Unsettled refused) {
            form.refuse("accounts", refused.detail());
            ctx.status(422);
            show(ctx, form, List.of());
            return;
        }
        Flash.say(ctx, Message.of("assessment.handed-on"));
        ctx.redirect(path(ctx), HttpStatus.SEE_OTHER);
    }

    private Assignment sheet(Context ctx) {
        return parts.assessments().assignment(id(ctx), AssignmentId.of(ctx.pathParam("assignment")));
    }

    private static String path(Context ctx) {
        return "/applications/" + id(ctx).text() + "/assessors";
    }

    private static ApplicationId id(Context ctx) {
        return ApplicationId.of(ctx.pathParam("id"));
    }
}
