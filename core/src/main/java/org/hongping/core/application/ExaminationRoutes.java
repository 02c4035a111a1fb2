package org.hongping.core.application;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hongping.core.web.Flash;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Languages;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Message;

/** Preliminary review (初审): read what was handed in, pass it on or send it back with remarks at single lines. */
final class ExaminationRoutes {
    /** What stands before the code of a line in the name of its remark. */
    private static final String REMARK = "remark.";

    private static final int LONGEST_REASON = 2_000;
    private static final int LONGEST_REMARK = 500;

    private final ApplicationParts parts;

    private ExaminationRoutes(ApplicationParts parts) {
        this.parts = parts;
    }

    /** Adds the pages. */
    static void register(RoutesConfig routes, ApplicationParts parts) {
        ExaminationRoutes pages = new ExaminationRoutes(parts);
        routes.get("/applications/{id}/examination", pages::show, Role.ORGANISER, Role.EXAMINER);
        routes.post("/applications/{id}/return", pages::sendBack, Role.ORGANISER, Role.EXAMINER);
        routes.post("/applications/{id}/admit", pages::admit, Role.ORGANISER);
    }

    private void show(Context ctx) {
        render(ctx, FormInput.empty());
    }

    private void sendBack(Context ctx) {
        FormInput form = FormInput.of(ctx);
        String reason = form.fields().text("reason", LONGEST_REASON);
        Map<String, String> remarks = remarks(form, desk(ctx));
        if (form.refused()) {
            ctx.status(422);
            render(ctx, form);
            return;
        }
        parts.applications().returnForCorrection(id(ctx), reason, remarks, Visitor.of(ctx));
        Flash.say(ctx, Message.of("application.returned-says"));
        onward(ctx);
    }

    /** An examiner goes on with its list. */
    private void onward(Context ctx) {
        boolean host = Visitor.of(ctx).is(Role.ORGANISER);
        String campaign = desk(ctx).campaign().id().text();
        ctx.redirect(
                host ? "/applications/" + id(ctx).text() : "/campaigns/" + campaign + "/recommendation",
                HttpStatus.SEE_OTHER);
    }

    private void admit(Context ctx) {
        parts.applications().admit(id(ctx), Visitor.of(ctx));
        Flash.say(ctx, Message.of("application.admitted-says"));
        ctx.redirect("/applications/" + id(ctx).text(), HttpStatus.SEE_OTHER);
    }

    private static Map<String, String> remarks(FormInput form, Desk desk) {
        Map<String, String> remarks = new LinkedHashMap<>();
        for (Criterion line : Criteria.of(desk.rubric())) {
            form.fields()
                    .optional(REMARK + line.code(), LONGEST_REMARK)
                    .ifPresent(remark -> remarks.put(line.code(), remark));
        }
        return remarks;
    }

    private void render(Context ctx, FormInput form) {
        Map<String, Object> model = ExaminationPage.model(parts, id(ctx), Visitor.of(ctx), Languages.of(ctx));
        model.put("form", form);
        ctx.render(ExaminationPage.TEMPLATE, model);
    }

    private Desk desk(Context ctx) {
        return parts.desks().open(id(ctx), Visitor.of(ctx));
    }

    private static ApplicationId id(Context ctx) {
        return ApplicationId.of(ctx.pathParam("id"));
    }
}
