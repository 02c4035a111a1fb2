package org.hongping.core.web;

import io.javalin.event.HandlerMetaInfo;
import io.javalin.http.Context;
import io.javalin.security.RouteRole;
import java.util.Set;
import org.hongping.rubric.Message;

/** Holds every route to its roles. */
final class Access {
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private Access() {}

    /**
     * Refuses a route that does not say who may take it.
     *
     * @throws IllegalStateException at start
     */
    static void mustNameRoles(HandlerMetaInfo route) {
        if (route.getHttpMethod().isHttpMethod() && route.getRoles().isEmpty()) {
            throw new IllegalStateException("route " + route.getHttpMethod() + " " + route.getPath()
                    + " names no role; say Role.ANYONE if all may");
        }
    }

    /** Lets the visitor on or refuses. */
    static void check(Context ctx) {
        Set<RouteRole> roles = ctx.routeRoles();
        if (roles.contains(Role.ANYONE)) {
            return;
        }
        Visitor visitor = Visitor.of(ctx);
        if (!visitor.signedIn()) {
            throw new NotSignedIn();
        }
        if (visitor.readsOnly() && !READING.contains(ctx.method().name())) {
            throw new Forbidden(Message.of("problem.reads-only"));
        }
        if (roles.stream().noneMatch(role -> visitor.is((Role) role))) {
            throw new Forbidden(Message.of("problem.not-your-role"));
        }
    }
}
