package org.hongping.core.web;

import io.javalin.http.Context;
import java.net.URI;

/** Whether the browser says that a page of ours sent the request. */
final class SameOrigin {
    private SameOrigin() {}

    /** Every browser since 2020 sends {@code Origin} with a form post; without it nothing is confirmed. */
    static boolean confirms(Context ctx) {
        String origin = ctx.header("Origin");
        String host = ctx.header("Host");
        if (origin == null || host == null) {
            return false;
        }
        try {
            return host.equals(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
