package org.hongping.core.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.hongping.core.web.TestClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The whole server on a free port with an empty SQLite database in a temporary folder; one for all tests of a class.
 *
 * <pre>{@code
 * @RegisterExtension static final AppExtension APP = new AppExtension();
 * }</pre>
 */
public final class AppExtension implements BeforeAllCallback, AfterAllCallback {
    private final Map<String, String> environment;
    private @Nullable Path home;
    private @Nullable App app;

    /** As an office starts it. */
    public AppExtension() {
        this(Map.of());
    }

    /** With further environment, such as {@code DEMO=1}. */
    public AppExtension(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Returns a browser that has never been here. */
    public TestClient client() {
        return new TestClient(app().port());
    }

    /** Returns the services of the server. */
    Services services() {
        return app().services();
    }

    /** Returns the folder with everything that is kept. */
    public Path home() {
        return Objects.requireNonNull(home, "only within a test");
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        home = Files.createTempDirectory("hongping-app-");
        Map<String, String> all = new HashMap<>(environment);
        all.put("PORT", "0");
        all.put("HONGPING_HOME", home.toString());
        app = App.start(Settings.from(all));
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        app().close();
        try (Stream<Path> files = Files.walk(home())) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }

    private App app() {
        return Objects.requireNonNull(app, "only within a test");
    }
}
