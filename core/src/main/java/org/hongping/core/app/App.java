package org.hongping.core.app;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.time.Duration;

/** The running server. Safe for use by many threads. */
final class App implements AutoCloseable {
    /** Requests in flight may end within this time; the whole stop takes less than five seconds. */
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(3);

    private final Javalin server;

    private App(Javalin server) {
        this.server = server;
    }

    static App start(Address address) {
        return new App(Javalin.create(App::configure).start(address.host(), address.port()));
    }

    private static void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.jetty.modifyServer(jetty -> jetty.setStopTimeout(STOP_TIMEOUT.toMillis()));
        config.routes.get("/health/live", context -> context.result("live"));
        config.routes.get("/health/ready", context -> context.result("ready"));
    }

    int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }
}
