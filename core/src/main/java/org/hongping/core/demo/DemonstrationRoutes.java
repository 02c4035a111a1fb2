package org.hongping.core.demo;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import org.hongping.core.office.Changing;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** What the demonstration is, and the way out of it. */
public final class DemonstrationRoutes {
    private final Runnable clear;

    private DemonstrationRoutes(Runnable clear) {
        this.clear = clear;
    }

    /** Adds the pages; {@code clear} takes all of it away and brings the first start, soon after it was asked. */
    public static void register(RoutesConfig routes, Runnable clear) {
        var pages = new DemonstrationRoutes(clear);
        routes.get("/demonstration", pages::show, Role.ANYONE);
        routes.post("/demonstration/clear", pages::clear, Role.ADMINISTRATOR, Role.ORGANISER);
    }

    private void show(Context ctx) {
        Visitor visitor = Visitor.of(ctx);
        ctx.render(
                "demo/demonstration.peb",
                Map.of(
                        "known",
                        DemonstrationAccounts.known(),
                        "mayClear",
                        visitor.is(Role.ADMINISTRATOR) || visitor.is(Role.ORGANISER)));
    }

    private void clear(Context ctx) {
        clear.run();
        Changing changing = new Changing(Message.of("demo.clearing"), "/setup");
        ctx.header(Changing.HEADER, changing.header()).render(Changing.TEMPLATE, changing.model());
    }
}
