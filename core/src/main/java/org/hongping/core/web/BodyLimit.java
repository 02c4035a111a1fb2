package org.hongping.core.web;

import io.javalin.http.Context;

/** How much a form or a JSON body may hold. Uploads have limits of their own. */
final class BodyLimit {
    /** The limit of contract.md for a score sheet; the largest form stays far below it. */
    static final long BYTES = 1024 * 1024;

    private BodyLimit() {}

    static void check(Context ctx) {
        if (!ctx.isMultipartFormData() && ctx.req().getContentLengthLong() > BYTES && !streams(ctx)) {
            throw TooLarge.body();
        }
    }

    /** Whether the body is a file that its route reads as it comes. */
    private static boolean streams(Context ctx) {
        String type = ctx.contentType();
        return type != null && !ctx.isFormUrlencoded() && !type.contains("json");
    }
}
