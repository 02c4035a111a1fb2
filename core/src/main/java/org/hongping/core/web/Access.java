package org.hongping.core.web;

import io.javalin.config.JavalinConfig;
import io.javalin.config.Key;
import io.javalin.event.HandlerMetaInfo;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.security.Roles;
import io.javalin.security.RouteRole;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hongping.rubric.Message;

/** Holds every route to its roles. */
final class Access {
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private static final Key<Function<String, Set<RouteRole>>> READ_BY = new Key<>("hongping.read-by");

    private Access() {}

    /** Lets it look up who may read what, for those who only ask whether it is there. */
    static void install(JavalinConfig config) {
        config.events.handlerAdded(Access::mustNameRoles);
        config.appData(
                READ_BY,
                path -> Optional.ofNullable(
                                config.unsafe.internalRouter.findFirstHttpHandlerEntry(HandlerType.GET, path))
                        .map(entry -> entry.endpoint.metadata(Roles.class))
                        .map(Roles::getRoles)
                        .orElse(Set.of()));
    }

    /**
     * Refuses a route that does not say who may take it.
     *
     * @throws IllegalStateException at start
     */
    private static void mustNameRoles(HandlerMetaInfo route) {
        if (route.getHttpMethod().isHttpMethod() && route.getRoles().isEmpty()) {
            throw new IllegalStateException("route " + route.getHttpMethod() + " " + route.getPath()
                    + " names no role; say Role.ANYONE if all may");
        }
    }

    /** Lets the visitor on or refuses. */
    static void check(Context ctx) {
        Set<RouteRole> roles = ctx.method().equals(HandlerType.HEAD)
                ? ctx.appData(READ_BY)
                        .apply(ctx.path()) // the framework answers these itself, and knows no roles for them
                : ctx.routeRoles();
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
