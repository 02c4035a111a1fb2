package org.hongping.core.application;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.Map;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Languages;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;

/** One application: where it stands, and its self-assessment line by line. */
final class ApplicationRoutes {
    private final ApplicationParts parts;

    private ApplicationRoutes(ApplicationParts parts) {
        this.parts = parts;
    }

    /** Adds the pages. */
    static void register(RoutesConfig routes, ApplicationParts parts) {
        ApplicationRoutes pages = new ApplicationRoutes(parts);
        routes.get("/applications/{id}", pages::overview, Role.APPLICANT, Role.EXAMINER, Role.ORGANISER);
        routes.get("/applications/{id}/sheet", pages::sheet, Role.APPLICANT, Role.EXAMINER, Role.ORGANISER);
    }

    private void overview(Context ctx) {
        Map<String, Object> model = WorkPage.of(desk(ctx), Languages.of(ctx), "overview");
        model.put("withdrawal", FormInput.empty());
        ctx.render("application/overview.peb", model);
    }

    private void sheet(Context ctx) {
        Desk desk = desk(ctx);
        Locale language = Languages.of(ctx);
        Map<String, Object> model = WorkPage.of(desk, language, "sheet");
        model.put("sections", LineViews.of(desk, language).sections());
        model.put("editing", desk.isWritable());
        ctx.render("application/sheet.peb", model);
    }

    private Desk desk(Context ctx) {
        return parts.desks().open(ApplicationId.of(ctx.pathParam("id")), Visitor.of(ctx));
    }
}
