package org.hongping.core.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where mistakes and failures leave: as JSON for programs, as a page for people. */
final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private Problems() {}

    static void install(RoutesConfig routes) {
        routes.exception(Rejected.class, (rejected, ctx) -> refuse(ctx, rejected));
        routes.exception(HttpResponseException.class, Problems::refuseInOurWords);
        routes.exception(Exception.class, Problems::refuseOrFail);
    }

    private static void refuse(Context ctx, Rejected rejected) {
        LOG.debug("{} {} refused: {}", ctx.method(), ctx.path(), rejected.getMessage());
        if (rejected instanceof NotSignedIn && ctx.method().name().equals("GET") && !wantsJson(ctx)) {
            ctx.redirect("/sign-in?next=" + Addresses.here(ctx));
            return;
        }
        if (rejected instanceof Csrf.FormExpired && SameOrigin.confirms(ctx)) {
            ctx.header(Csrf.HEADER, Csrf.hand(ctx)); // so that a page of ours can send again what was typed
        }
        try {
            answer(ctx, Problem.of(rejected, ctx.path()));
        } catch (RuntimeException ours) {
            fail(ctx, ours);
        }
    }

    private static void refuseInOurWords(HttpResponseException thrown, Context ctx) {
        ServerRefusal.of(thrown, ctx).ifPresentOrElse(rejected -> refuse(ctx, rejected), () -> fail(ctx, thrown));
    }

    private static void refuseOrFail(Exception failure, Context ctx) {
        ServerRefusal.behind(failure).ifPresentOrElse(rejected -> refuse(ctx, rejected), () -> fail(ctx, failure));
    }

    private static void fail(Context ctx, Exception failure) {
        String reference = RequestId.of(ctx);
        LOG.error("{} {} failed, reference {}", ctx.method(), ctx.path(), reference, failure);
        Problem problem = new Problem(
                "failure", 500, Message.of("problem.ours", reference), ctx.path(), Map.of("reference", reference));
        try {
            answer(ctx, problem);
        } catch (RuntimeException again) {
            LOG.error("the page of reference {} failed too", reference, again);
            ctx.status(500).contentType("text/plain; charset=utf-8").result("500 " + reference);
        }
    }

    private static void answer(Context ctx, Problem problem) {
        Locale language = Languages.of(ctx);
        ctx.status(problem.status());
        ctx.header("Content-Language", language.toLanguageTag());
        if (wantsJson(ctx)) {
            ctx.json(problem.document(language)).contentType("application/problem+json; charset=utf-8");
            return;
        }
        if (KeptForm.worthKeeping(ctx, problem)) {
            KeptForm.of(ctx).show(ctx, Optional.empty());
            return;
        }
        if (KeptForm.isRefused(ctx, problem)) {
            Map<String, Object> model = Map.of(
                    "problem",
                    problem,
                    "back",
                    WayBack.of(ctx),
                    "typed",
                    KeptForm.of(ctx).typed());
            ctx.render("web/refused.peb", model);
            return;
        }
        ctx.render("web/problem.peb", Map.of("problem", problem));
    }

    /** Whether the answer is read by a program: an API call, a script of ours, or who asks for JSON. */
    private static boolean wantsJson(Context ctx) {
        String accept = ctx.header("Accept");
        return ctx.path().startsWith("/api/")
                || ctx.header("HX-Request") != null
                || (accept != null && accept.contains("json") && !accept.contains("text/html"));
    }
}
