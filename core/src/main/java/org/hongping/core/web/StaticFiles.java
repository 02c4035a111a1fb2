package org.hongping.core.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.hongping.rubric.Message;

/** Serves {@link Assets}: kept for good under the address of their content, asked for anew under any other. */
final class StaticFiles {
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    private StaticFiles() {}

    static void register(RoutesConfig routes, Assets assets) {
        routes.get("/static/{digest}/<name>", ctx -> serve(ctx, assets), Role.ANYONE);
        routes.get(
                "/favicon.ico",
                ctx -> send(ctx, asset(assets, "brand/favicon.ico"), "public, max-age=86400"),
                Role.ANYONE);
        // A worker answers for addresses below its own, and browsers ask for it by one that never changes.
        routes.get("/visit-worker.js", ctx -> send(ctx, asset(assets, "js/visit-worker.js"), "no-cache"), Role.ANYONE);
    }

    private static void serve(Context ctx, Assets assets) {
        Asset asset = asset(assets, ctx.pathParam("name"));
        boolean current = asset.digest().equals(ctx.pathParam("digest"));
        send(ctx, asset, current ? FOR_GOOD : "no-cache");
    }

    private static Asset asset(Assets assets, String name) {
        return assets.find(name).orElseThrow(() -> new NotFound(Message.of("problem.no-page", name)));
    }

    private static void send(Context ctx, Asset asset, String keeping) {
        String tag = "\"" + asset.digest() + "\"";
        ctx.header("Cache-Control", keeping).header("ETag", tag).header("Vary", "Accept-Encoding");
        if (tag.equals(ctx.header("If-None-Match"))) {
            ctx.status(304);
            return;
        }
        String accepted = ctx.header("Accept-Encoding");
        boolean packed = accepted != null && accepted.contains("gzip");
        if (packed) {
            ctx.header("Content-Encoding", "gzip");
        }
        ctx.disableCompression().contentType(asset.contentType()).result(packed ? asset.packed() : asset.plain());
    }
}
