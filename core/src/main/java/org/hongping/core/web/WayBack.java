package org.hongping.core.web;

import io.javalin.config.JavalinConfig;
import io.javalin.config.Key;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.util.Optional;
import java.util.function.Predicate;

/** The page somebody sent a form from; if that cannot be opened again, the nearest one above it. */
final class WayBack {
    private static final Key<Predicate<String>> PAGES = new Key<>("pages");

    private WayBack() {}

    /** Lets it look up which addresses are pages. */
    static void install(JavalinConfig config) {
        config.appData(PAGES, path -> config.unsafe.internalRouter.hasHttpHandlerEntry(HandlerType.GET, path));
    }

    /** Returns its address; the first page if nothing nearer can be opened. */
    static String of(Context ctx) {
        Predicate<String> pages = ctx.appData(PAGES);
        Optional<URI> before = Optional.ofNullable(ctx.header("Referer")).flatMap(text -> ours(ctx, text));
        String path = before.map(URI::getRawPath).orElse(ctx.path());
        if (pages.test(path)) {
            String query = before.map(URI::getRawQuery).map(text -> "?" + text).orElse("");
            return Addresses.local(path + query);
        }
        return Addresses.local(above(path, pages));
    }

    private static String above(String path, Predicate<String> pages) {
        String above = path;
        do {
            above = above.substring(0, Math.max(0, above.lastIndexOf('/')));
        } while (!above.isEmpty() && !pages.test(above));
        return above.isEmpty() ? "/" : above;
    }

    private static Optional<URI> ours(Context ctx, String text) {
        try {
            URI address = URI.create(text);
            boolean here = address.getRawPath() != null
                    && address.getRawAuthority() != null
                    && address.getRawAuthority().equals(ctx.header("Host"));
            return here ? Optional.of(address) : Optional.empty();
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
