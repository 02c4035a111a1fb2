package org.hongping.core.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.hongping.rubric.Message;

/**
 * Lets a change through only if the page it comes from was ours: the visitor's token stands in the field {@code _csrf}
 * or in the header {@code X-CSRF-Token}. Calls with an access token carry no cookie and are exempt.
 */
final class Csrf {
    static final String FIELD = "_csrf";
    static final String HEADER = "X-CSRF-Token";

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private Csrf() {}

    static void check(Context ctx) {
        if (SAFE.contains(ctx.method().name())
                || changesNothing(ctx)
                || Visitors.bearer(ctx).isPresent()) {
            return;
        }
        Visitor visitor = Visitor.of(ctx);
        if (sent(ctx).filter(token -> same(token, visitor.csrf())).isEmpty()) {
            throw new FormExpired();
        }
    }

    /** What {@code serve --dev} answers to programs only reckons; no page of others can read the answer. */
    private static boolean changesNothing(Context ctx) {
        return ctx.path().startsWith("/api/v1/dev/");
    }

    /** Returns the token for a form on the page being made; a stranger gets the cookie that goes with it. */
    static String hand(Context ctx) {
        Visitor visitor = Visitor.of(ctx);
        if (!visitor.signedIn()) {
            CsrfCookie.hand(ctx, visitor.csrf());
        }
        return visitor.csrf();
    }

    private static Optional<String> sent(Context ctx) {
        return Optional.ofNullable(ctx.header(HEADER)).or(() -> inForm(ctx));
    }

    private static Optional<String> inForm(Context ctx) {
        boolean form = ctx.isFormUrlencoded() || ctx.isMultipartFormData();
        return form ? Optional.ofNullable(ctx.formParam(FIELD)) : Optional.empty();
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** The form's token is not the visitor's: its page is too old, or it was not ours. */
    static final class FormExpired extends Rejected {
        FormExpired() {
            super(403, "form-expired", Message.of("problem.form-too-old"));
        }
    }
}
