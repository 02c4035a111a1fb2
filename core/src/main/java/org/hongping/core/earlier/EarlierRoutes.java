package org.hongping.core.earlier;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.Map;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.application.ApplicationParts;
import org.hongping.core.application.Desk;
import org.hongping.core.application.FillPlan;
import org.hongping.core.web.Flash;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** What was handed in before: seen by everybody concerned, copied by the applicant. */
public final class EarlierRoutes {
    private static final String ALL = "/applications/{id}/earlier";

    private final ApplicationParts parts;
    private final EarlierService earlier;

    private EarlierRoutes(ApplicationParts parts, EarlierService earlier) {
        this.parts = parts;
        this.earlier = earlier;
    }

    /** Adds the pages. */
    public static void register(RoutesConfig routes, ApplicationParts parts, EarlierService earlier) {
        EarlierRoutes pages = new EarlierRoutes(parts, earlier);
        routes.get(ALL, pages::all, Role.APPLICANT, Role.EXAMINER, Role.ORGANISER);
        routes.get(ALL + "/{from}", pages::plan, Role.APPLICANT);
        routes.post(ALL + "/{from}", pages::copy, Role.APPLICANT);
    }

    private void all(Context ctx) {
        Desk desk = parts.desks().open(id(ctx), Visitor.of(ctx));
        ctx.render("earlier/list.peb", Map.of("desk", desk, "standing", earlier.standing(desk, Visitor.of(ctx))));
    }

    private void plan(Context ctx) {
        FillPlan plan = earlier.plan(id(ctx), from(ctx), Visitor.of(ctx));
        Desk desk = parts.desks().open(id(ctx), Visitor.of(ctx));
        Map<String, Object> model = new HashMap<>();
        model.put("desk", desk);
        model.put("from", EarlierService.requireEarlier(desk, from(ctx)));
        model.put("plan", plan);
        ctx.render("earlier/copy.peb", model);
    }

    private void copy(Context ctx) {
        boolean overwrite = FormInput.of(ctx).fields().ticked("overwrite");
        FillPlan plan = earlier.copy(id(ctx), from(ctx), overwrite, Visitor.of(ctx));
        int written = plan.written(overwrite).size();
        Flash.say(
                ctx,
                plan.misfits().isEmpty()
                        ? Message.of("earlier.copied-says", Integer.toString(written))
                        : Message.of(
                                "earlier.copied-but",
                                Integer.toString(written),
                                Integer.toString(plan.misfits().size())));
        ctx.redirect("/applications/" + id(ctx).text() + "/earlier/" + from(ctx).text(), HttpStatus.SEE_OTHER);
    }

    private static ApplicationId id(Context ctx) {
        return ApplicationId.of(ctx.pathParam("id"));
    }

    private static ApplicationId from(Context ctx) {
        return ApplicationId.of(ctx.pathParam("from"));
    }
}
