package org.hongping.core.web;

import io.javalin.config.Key;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.Optional;

/** Sets cookies with the flags all of ours share: not for scripts, not for other sites, secure where we have HTTPS. */
public final class Cookies {
    /** Carries the session token. */
    public static final String SESSION = "hongping_session";

    static final Key<Cookies> KEY = new Key<>("hongping.cookies");

    private final boolean secure;

    Cookies(boolean secure) {
        this.secure = secure;
    }

    /** Sets a cookie that ends with the browser's session. */
    public static void set(Context ctx, String name, String value) {
        ctx.appData(KEY).write(ctx, name, value, -1);
    }

    /** Sets a cookie that lasts. */
    public static void set(Context ctx, String name, String value, Duration lasting) {
        ctx.appData(KEY).write(ctx, name, value, Math.toIntExact(lasting.toSeconds()));
    }

    /** Removes a cookie. */
    public static void remove(Context ctx, String name) {
        ctx.appData(KEY).write(ctx, name, "", 0);
    }

    /** Returns a cookie's value, if it came and is not blank. */
    public static Optional<String> read(Context ctx, String name) {
        return Optional.ofNullable(ctx.cookie(name)).filter(value -> !value.isBlank());
    }

    /** Returns whether people reach us by HTTPS. */
    static boolean encrypted(Context ctx) {
        return ctx.appData(KEY).secure;
    }

    private void write(Context ctx, String name, String value, int seconds) {
        ctx.cookie(new Cookie(name, value, "/", seconds, secure, true, null, SameSite.LAX));
    }
}
