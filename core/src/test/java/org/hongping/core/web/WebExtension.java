package org.hongping.core.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The shared web part on a free port, with the pages of the style guide and routes of the test's own. */
final class WebExtension implements BeforeAllCallback, AfterAllCallback {
    private final Javalin server;

    WebExtension(Consumer<JavalinConfig> more) {
        this.server = Javalin.create(config -> {
            StyleGuide.configure(config);
            more.accept(config);
        });
    }

    WebExtension() {
        this(config -> {});
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        server.start("127.0.0.1", 0);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        server.stop();
    }

    /** Returns a browser that has never been here. */
    TestClient client() {
        return new TestClient(server.port());
    }
}
