package org.hongping.core.web;

import io.javalin.http.Context;
import java.util.regex.Pattern;

/** The form token of somebody without a session: the same secret in a cookie and in the form. */
final class CsrfCookie {
    private static final String NAME = "hongping_form";
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{22,64}");

    private CsrfCookie() {}

    /** Returns the cookie's token, or a new one that no form has shown yet. */
    static String tokenOf(Context ctx) {
        return Cookies.read(ctx, NAME)
                .filter(value -> SHAPE.matcher(value).matches())
                .orElseGet(RandomText::token);
    }

    /** Gives the stranger the cookie that goes with the token of a form being shown. */
    static void hand(Context ctx, String token) {
        if (!token.equals(ctx.cookie(NAME))) {
            Cookies.set(ctx, NAME, token);
        }
    }
}
