package org.hongping.benchmark;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.javalin.Javalin;
import org.slf4j.LoggerFactory;

/**
 * The least there can be: one page of text, which the start of the product is compared with, and a save that keeps
 * nothing, which tells how many requests this machine could answer at all.
 */
public final class BareJavalin {
    private BareJavalin() {}

    /** Listens on the port given. */
    public static void main(String[] arguments) {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.routes.get("/sign-in", ctx -> ctx.html("<p>bare</p>"));
                    config.routes.put("/api/v1/assessments/{id}/lines/{code}", ctx -> ctx.result(ctx.bodyAsBytes()));
                })
                .start("127.0.0.1", Integer.parseInt(arguments[0]));
    }
}
