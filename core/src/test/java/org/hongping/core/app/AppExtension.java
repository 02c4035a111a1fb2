package org.hongping.core.app;

import io.javalin.router.Endpoint;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hongping.core.audit.Actor;
import org.hongping.core.office.SetupCode;
import org.hongping.core.security.NewAccount;
import org.hongping.core.security.Password;
import org.hongping.core.security.Security;
import org.hongping.core.security.SignInName;
import org.hongping.core.web.Role;
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
    /** The password of every account made here. */
    public static final String PASSWORD = "白云 over 溪 7";

    private final Map<String, String> environment;
    private final boolean fresh;
    private int accounts;
    private @Nullable Path home;
    private @Nullable App app;

    /** As an office starts it. */
    public AppExtension() {
        this(Map.of());
    }

    /** As it is before anybody has set it up. */
    public static AppExtension fresh(Map<String, String> environment) {
        return new AppExtension(environment, true);
    }

    /** With further environment, such as {@code DEMO=1}. */
    public AppExtension(Map<String, String> environment) {
        this(environment, false);
    }

    private AppExtension(Map<String, String> environment, boolean fresh) {
        this.environment = environment;
        this.fresh = fresh;
    }

    /** Returns a browser that has never been here. */
    public TestClient client() {
        return new TestClient(app().port());
    }

    /**
     * Returns a browser in which a new account of these roles has just signed in; its name is {@code tester-1},
     * {@code tester-2} … in the order of asking.
     */
    public TestClient signedInAs(Role... roles) {
        accounts++;
        String name = "tester-" + accounts;
        return signedIn(new NewAccount(SignInName.of(name), "测试" + accounts, "云溪区（示例）", Set.of(roles), false));
    }

    /** Returns a browser in which this new account has just signed in. */
    public TestClient signedIn(NewAccount wanted) {
        add(wanted);
        TestClient client = client();
        client.get("/sign-in");
        HttpResponse<String> answer =
                client.post("/sign-in", Map.of("name", wanted.signInName().text(), "password", PASSWORD));
        if (answer.statusCode() != 303) {
            throw new IllegalStateException("signing in failed: " + answer.body());
        }
        return client;
    }

    private void add(NewAccount wanted) {
        security().accounts().add(Actor.CONSOLE, wanted, new Password(PASSWORD));
    }

    /** Returns the accounts of the server. */
    public Security security() {
        return services().security();
    }

    /** Returns what the console prints for the first start. */
    Optional<SetupCode> setupCode() {
        return app().setupCode();
    }

    /** Returns every address the server answers. */
    List<Endpoint> endpoints() {
        return app().endpoints();
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
        app = App.start(CheapPasswords.from(all));
        if (!fresh) {
            var keeper = new NewAccount(SignInName.of("keeper"), "管理员", "", Set.of(Role.ADMINISTRATOR), false);
            add(keeper);
        }
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
