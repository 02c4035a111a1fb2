package org.hongping.benchmark;

import io.javalin.Javalin;

/** The least there can be: one page of text. What the start of the product is compared with. */
public final class BareJavalin {
    private BareJavalin() {}

    /** Listens on the port given. */
    public static void main(String[] arguments) {
        Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.routes.get("/sign-in", ctx -> ctx.html("<p>bare</p>"));
                })
                .start("127.0.0.1", Integer.parseInt(arguments[0]));
    }
}
