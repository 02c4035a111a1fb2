package org.hongping.core.web;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.Optional;
import org.hongping.rubric.Message;

/** What the HTTP server itself refuses, in our words. */
final class ServerRefusal {
    private ServerRefusal() {}

    /** Returns the mistake, empty if it is none of the caller's. */
    static Optional<Rejected> of(HttpResponseException thrown, Context ctx) {
        int status = thrown.getStatus();
        if (status < 400 || status > 499) {
            return Optional.empty();
        }
        return Optional.of(
                switch (status) {
                    case 404 -> new NotFound(Message.of("problem.no-page", ctx.path()));
                    case 405 -> new Rejected(405, "method-not-allowed", Message.of("problem.no-method", method(ctx)));
                    case 413 -> TooLarge.body();
                    default -> new Rejected(status, "malformed", Message.of("problem.not-understood"));
                });
    }

    private static String method(Context ctx) {
        return ctx.method().name();
    }
}
