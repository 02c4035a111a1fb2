package org.hongping.core.web;

import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpException;
import org.hongping.rubric.Message;

/** What the HTTP server itself refuses, in our words. */
final class ServerRefusal {
    private static final int DEEPEST = 20;

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
                    case 413 -> BodyLimit.body();
                    default -> new Rejected(status, "malformed", Message.of("problem.not-understood"));
                });
    }

    /** Returns the mistake behind a failure while the body was read: cut off, malformed, too large. */
    static Optional<Rejected> behind(Exception failure) {
        List<Throwable> causes = Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .toList();
        if (causes.stream().anyMatch(ServerRefusal::isUnreadableJson)) {
            return Optional.of(new Rejected(400, "malformed", Message.of("problem.not-understood")));
        }
        if (causes.stream().noneMatch(HttpException.class::isInstance)) {
            return Optional.empty();
        }
        boolean tooLong = causes.stream()
                .map(cause -> String.valueOf(cause.getMessage()))
                .anyMatch(message -> message.startsWith("max length exceeded"));
        return Optional.of(
                tooLong
                        ? new TooLarge(Message.of("problem.upload-of-unknown-length"))
                        : new Rejected(400, "malformed", Message.of("problem.upload-cut-off")));
    }

    private static boolean isUnreadableJson(Throwable cause) {
        return cause instanceof StreamReadException || cause instanceof MismatchedInputException;
    }

    private static String method(Context ctx) {
        return ctx.method().name();
    }
}
