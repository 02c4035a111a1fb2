package org.hongping.core.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.hongping.rubric.Message;

/** What each kind of problem means: {@code /problems} lists them, {@code /problems/<kind>} is its {@code type}. */
public final class ProblemRoutes {
    private ProblemRoutes() {}

    /** Adds the pages. */
    public static void register(RoutesConfig routes) {
        routes.get("/problems", ProblemRoutes::all, Role.ANYONE);
        routes.get("/problems/{kind}", ProblemRoutes::one, Role.ANYONE);
    }

    private static void all(Context ctx) {
        List<Kind> kinds = Texts.keys("problem").stream()
                .filter(key -> key.endsWith(".about"))
                .map(key -> key.substring("problem.".length(), key.length() - ".about".length()))
                .sorted()
                .map(Kind::new)
                .toList();
        ctx.render("web/problems.peb", Map.of("kinds", kinds));
    }

    private static void one(Context ctx) {
        Kind kind = new Kind(ctx.pathParam("kind"));
        if (!Texts.knows(kind.about())) {
            throw new NotFound(Message.of("problem.no-page", ctx.path()));
        }
        ctx.render("web/problem-kind.peb", Map.of("kind", kind));
    }

    /** A kind of problem. */
    public record Kind(String name) {
        /** Returns its title. */
        public Message title() {
            return Message.of("problem." + name);
        }

        /** Returns what it means and what to do. */
        public Message about() {
            return Message.of("problem." + name + ".about");
        }
    }
}
