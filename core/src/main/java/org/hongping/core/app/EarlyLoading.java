package org.hongping.core.app;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.util.List;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Site;
import org.hongping.core.web.VisitorSource;
import org.hongping.core.web.Web;

/**
 * Loads the classes of statements and of the web server while the database is opened; on two processors a start is
 * shorter by that. It asks a database in memory and makes a server that never listens; both are forgotten.
 */
final class EarlyLoading {
    private EarlyLoading() {}

    /** Begins, and is not waited for. */
    static void begin() {
        Thread thread = new Thread(EarlyLoading::load, "early-loading");
        thread.setDaemon(true);
        thread.start();
    }

    private static void load() {
        Storage.loadClasses();
        Javalin.create(EarlyLoading::configure).javalinServlet();
    }

    private static void configure(JavalinConfig config) {
        config.startup.startupWatcherEnabled = false;
        new Web(new Web.Setting(false, VisitorSource.nobody(), () -> new Site("", false), 0, List.of(), List.of()))
                .install(config);
        config.jetty.modifyServer(jetty -> {});
    }
}
