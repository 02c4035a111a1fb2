package org.hongping.core.application;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.hongping.core.web.Forbidden;
import org.hongping.core.web.Languages;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** How an applicant's own self-assessment could gain more: beside the sheet, on a page, and for programs. */
final class AdviceRoutes {
    private final ApplicationParts parts;

    private AdviceRoutes(ApplicationParts parts) {
        this.parts = parts;
    }

    /** Adds the routes. */
    static void register(RoutesConfig routes, ApplicationParts parts) {
        AdviceRoutes pages = new AdviceRoutes(parts);
        routes.get("/applications/{id}/advice", pages::page, Role.APPLICANT);
        routes.get("/applications/{id}/advice/side", pages::side, Role.APPLICANT);
        routes.get("/api/v1/applications/{id}/advice", pages::list, Role.APPLICANT);
    }

    private void page(Context ctx) {
        Desk desk = own(ctx);
        Locale language = Languages.of(ctx);
        Map<String, Object> model = WorkPage.of(desk, language, "advice");
        model.put("advice", AdviceView.of(desk, language));
        ctx.render("application/advice.peb", model);
    }

    private void side(Context ctx) {
        Desk desk = own(ctx);
        Map<String, Object> model = new HashMap<>();
        model.put("desk", desk);
        model.put("advice", AdviceView.of(desk, Languages.of(ctx)));
        ctx.render("application/advice-side.peb", model);
    }

    private void list(Context ctx) {
        ctx.json(AdviceView.document(own(ctx), Languages.of(ctx)));
    }

    private Desk own(Context ctx) {
        Desk desk = parts.desks().open(ApplicationId.of(ctx.pathParam("id")), Visitor.of(ctx));
        if (!desk.own()) {
            throw new Forbidden(Message.of("application.not-yours"));
        }
        return desk;
    }
}
