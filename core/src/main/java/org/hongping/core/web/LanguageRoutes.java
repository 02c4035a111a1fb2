package org.hongping.core.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Locale;
import org.hongping.rubric.Message;

/** The switch 中文 / English in the header: a plain link, so that it works without script. */
public final class LanguageRoutes {
    private LanguageRoutes() {}

    /** Adds the route. */
    public static void register(RoutesConfig routes) {
        routes.get("/language/{tag}", LanguageRoutes::choose, Role.ANYONE);
    }

    private static void choose(Context ctx) {
        String tag = ctx.pathParam("tag");
        Locale language =
                Languages.withTag(tag).orElseThrow(() -> new NotFound(Message.of("problem.no-page", ctx.path())));
        Languages.choose(ctx, language);
        String back = ctx.queryParam("back");
        ctx.redirect(back == null ? "/" : Addresses.local(back), HttpStatus.SEE_OTHER);
    }
}
