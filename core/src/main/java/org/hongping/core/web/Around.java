package org.hongping.core.web;

import io.javalin.config.Key;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.ArrayList;
import java.util.List;

/**
 * What is done before and after every route, in the order it was added. Javalin reads a request's path anew for each
 * handler it knows of, which with ten of them takes as long as a short answer does; so it knows of one of each kind.
 */
public final class Around {
    static final Key<Around> KEY = new Key<>("hongping.around");

    private final List<Handler> before = new ArrayList<>();
    private final List<Handler> beforeMatched = new ArrayList<>();
    private final List<Handler> after = new ArrayList<>();

    private Around() {}

    /** Adds itself to the routes; what is added to it later counts. */
    static Around in(RoutesConfig routes) {
        Around around = new Around();
        routes.before(ctx -> each(around.before, ctx));
        routes.beforeMatched(ctx -> each(around.beforeMatched, ctx));
        routes.after(ctx -> all(around.after, ctx));
        return around;
    }

    /** Adds what is done before it is known which route it is, if any. */
    void before(Handler handler) {
        before.add(handler);
    }

    /** Adds what is done before a route; one that refuses keeps the rest from being done. */
    public void beforeMatched(Handler handler) {
        beforeMatched.add(handler);
    }

    /** Adds what is done after everything, whatever came of it and of the others. */
    void after(Handler handler) {
        after.add(handler);
    }

    private static void each(List<Handler> handlers, Context ctx) throws Exception {
        for (Handler handler : handlers) {
            handler.handle(ctx);
        }
    }

    private static void all(List<Handler> handlers, Context ctx) throws Exception {
        List<Exception> failures = new ArrayList<>(0);
        for (Handler handler : handlers) {
            try {
                handler.handle(ctx);
            } catch (Exception failure) { // the others let go of what they hold
                failures.add(failure);
            }
        }
        if (!failures.isEmpty()) {
            failures.stream().skip(1).forEach(failures.get(0)::addSuppressed);
            throw failures.get(0);
        }
    }
}
