package org.hongping.core.web;

import io.javalin.config.Key;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;

/** Finds the visitor of a request: an access token if one is sent, else the session cookie, else a stranger. */
final class Visitors {
    static final Key<Visitors> KEY = new Key<>("hongping.visitors");

    private static final String ATTRIBUTE = "hongping.visitor";
    private static final String BEARER = "bearer ";

    private final VisitorSource source;

    Visitors(VisitorSource source) {
        this.source = source;
    }

    Visitor of(Context ctx) {
        Visitor known = ctx.attribute(ATTRIBUTE);
        if (known != null) {
            return known;
        }
        Visitor found = identify(ctx).orElseGet(() -> Visitor.stranger(CsrfCookie.tokenOf(ctx)));
        arrived(ctx, found);
        return found;
    }

    static void arrived(Context ctx, Visitor visitor) {
        ctx.attribute(ATTRIBUTE, visitor);
    }

    /** Returns the access token of the request, if it came with one. */
    static Optional<String> bearer(Context ctx) {
        return Optional.ofNullable(ctx.header("Authorization"))
                .filter(value -> value.toLowerCase(Locale.ROOT).startsWith(BEARER))
                .map(value -> value.substring(BEARER.length()).strip());
    }

    private Optional<Visitor> identify(Context ctx) {
        Optional<String> bearer = bearer(ctx);
        if (bearer.isPresent()) {
            return source.ofBearer(bearer.get());
        }
        return Cookies.read(ctx, Cookies.SESSION).flatMap(source::ofSession);
    }
}
