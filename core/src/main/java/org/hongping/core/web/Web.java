package org.hongping.core.web;

import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import java.util.List;
import java.util.function.Supplier;

/** Puts everything that all routes share into the server. Features register their own routes beside it. */
public final class Web {
    /** Of an answer, in bytes; Javalin would make room for eight times as much for each, and most are short. */
    private static final int COPIED_AT_ONCE = 4096;

    private final Setting setting;

    /**
     * What the shared part must be told.
     *
     * @param encrypted whether people reach us by HTTPS, so that cookies can be secure
     * @param visitors knows who holds a session
     * @param site whose installation this is
     * @param uploads how many bytes an upload may have
     * @param navigation in the order it is shown
     * @param checks what {@code /health/ready} asks
     */
    public record Setting(
            boolean encrypted,
            VisitorSource visitors,
            Supplier<Site> site,
            long uploads,
            List<NavItem> navigation,
            List<ReadinessCheck> checks) {}

    /** Keeps the setting. */
    public Web(Setting setting) {
        this.setting = setting;
    }

    /** Configures the server; call it before any route is added. Returns what is done before and after each. */
    public Around install(JavalinConfig config) {
        Assets assets = new Assets();
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.prefer405over404 = true;
        config.http.responseBufferSize = COPIED_AT_ONCE;
        config.http.compressionStrategy = CompressionStrategy.GZIP;
        config.appData(Cookies.KEY, new Cookies(setting.encrypted()));
        config.appData(Visitors.KEY, new Visitors(setting.visitors()));
        config.jsonMapper(new ApiJson());
        config.fileRenderer(new Page(assets, setting.site(), setting.navigation()));
        Access.install(config);
        Around around = Around.in(config.routes);
        around.before(RequestId::give);
        around.before(SecurityHeaders::add);
        around.beforeMatched(Access::check);
        new BodyLimit(setting.uploads()).install(config, around);
        around.beforeMatched(Csrf::check);
        around.after(Page::send);
        around.after(RequestId::forget);
        WayBack.install(config);
        Problems.install(config.routes);
        new Metrics().install(config);
        StaticFiles.register(config.routes, assets);
        new Health(setting.checks()).register(config.routes);
        return around;
    }
}
