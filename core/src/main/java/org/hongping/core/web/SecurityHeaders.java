package org.hongping.core.web;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;

/** What every answer tells the browser not to do. */
final class SecurityHeaders {
    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "worker-src 'self'",
            "style-src 'self'",
            "img-src 'self' data: blob:",
            "font-src 'self'",
            "connect-src 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "base-uri 'none'");

    private SecurityHeaders() {}

    static void add(Context ctx) {
        HttpServletResponse answer = ctx.res(); // nothing stands there yet, so nothing need be looked for and replaced
        answer.addHeader("Content-Security-Policy", POLICY);
        answer.addHeader("X-Content-Type-Options", "nosniff");
        answer.addHeader("X-Frame-Options", "DENY");
        answer.addHeader("Referrer-Policy", "same-origin");
        answer.addHeader("Cross-Origin-Opener-Policy", "same-origin");
        answer.addHeader("Cross-Origin-Resource-Policy", "same-origin");
        answer.addHeader("Permissions-Policy", "camera=(self), geolocation=(self), microphone=()");
        answer.addHeader("Cache-Control", "no-store");
    }
}
