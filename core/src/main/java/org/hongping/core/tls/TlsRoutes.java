package org.hongping.core.tls;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import org.hongping.core.web.Role;

/** How phones and office machines come to trust the server; and from plain addresses to encrypted ones. */
public final class TlsRoutes {
    /** What is there without encryption: the way to it, and what programs ask whether it lives. */
    private static final Set<String> PLAIN = Set.of("/tls", "/tls/ca.crt", "/metrics", "/favicon.ico");

    private final TlsFolder folder;
    private final int port;

    private TlsRoutes(TlsFolder folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** Adds them; {@code port} is the encrypted one. */
    public static void register(RoutesConfig routes, TlsFolder folder, int port) {
        TlsRoutes pages = new TlsRoutes(folder, port);
        routes.before(pages::encrypt);
        routes.get("/tls", pages::show, Role.ANYONE);
        routes.get("/tls/ca.crt", pages::authority, Role.ANYONE);
    }

    private void encrypt(Context ctx) {
        String path = ctx.path();
        if (ctx.req().isSecure()
                || PLAIN.contains(path)
                || path.startsWith("/health/")
                || path.startsWith("/static/")
                || path.startsWith("/language/")) {
            return;
        }
        ctx.redirect(address(ctx) + here(ctx), HttpStatus.TEMPORARY_REDIRECT);
        ctx.skipRemainingHandlers();
    }

    private void show(Context ctx) {
        ctx.render("web/tls.peb", Map.of("facts", folder.facts(), "address", address(ctx)));
    }

    private void authority(Context ctx) throws IOException {
        ctx.contentType("application/x-x509-ca-cert")
                .header("Content-Disposition", "attachment; filename=\"hongping-ca.crt\"")
                .result(Files.readAllBytes(folder.authorityFile()));
    }

    private String address(Context ctx) {
        String host = ctx.host();
        String bare = host == null ? "localhost" : host.replaceFirst(":[0-9]+$", "");
        return "https://" + bare + ":" + port;
    }

    private static String here(Context ctx) {
        String query = ctx.queryString();
        return ctx.path() + (query == null ? "" : "?" + query);
    }
}
