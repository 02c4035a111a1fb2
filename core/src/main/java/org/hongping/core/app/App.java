package org.hongping.core.app;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.hongping.core.web.AboutRoutes;
import org.hongping.core.web.HomeBlock;
import org.hongping.core.web.HomeRoutes;
import org.hongping.core.web.LanguageRoutes;
import org.hongping.core.web.NavItem;
import org.hongping.core.web.ProblemRoutes;
import org.hongping.core.web.ReadinessCheck;
import org.hongping.core.web.Site;
import org.hongping.core.web.VisitorSource;
import org.hongping.core.web.Web;

/** The running server: everything is made here, top to bottom. Safe for use by many threads. */
final class App implements AutoCloseable {
    /** Requests in flight may end within this time; the whole stop takes less than five seconds. */
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(3);

    private final Settings settings;
    private final Javalin server;

    private App(Settings settings) {
        this.settings = settings;
        VisitorSource visitors = VisitorSource.nobody();
        List<NavItem> navigation = List.of();
        List<ReadinessCheck> checks = List.of();
        List<HomeBlock> home = List.of();
        Site site = new Site("", settings.demo());
        Web web = new Web(new Web.Setting(settings.encrypted(), visitors, () -> site, navigation, checks));

        this.server = Javalin.create(config -> {
            config.jetty.modifyServer(jetty -> jetty.setStopTimeout(STOP_TIMEOUT.toMillis()));
            web.install(config);
            routes(config, home);
        });
    }

    private static void routes(JavalinConfig config, List<HomeBlock> home) {
        HomeRoutes.register(config.routes, home);
        LanguageRoutes.register(config.routes);
        ProblemRoutes.register(config.routes);
        AboutRoutes.register(config.routes, Version.text());
    }

    static App start(Settings settings) {
        App app = new App(settings);
        app.server.start(settings.listen().host(), settings.listen().port());
        return app;
    }

    int port() {
        return server.port();
    }

    URI address() {
        return settings.address(port());
    }

    @Override
    public void close() {
        server.stop();
    }
}
