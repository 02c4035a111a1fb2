package org.hongping.core.registry;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hongping.core.storage.StorageExtension;
import org.hongping.core.web.NavItem;
import org.hongping.core.web.Role;
import org.hongping.core.web.Site;
import org.hongping.core.web.TestClient;
import org.hongping.core.web.Visitor;
import org.hongping.core.web.VisitorSource;
import org.hongping.core.web.Web;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The pages and the API of the registry over an empty database; the session token is the visitor's name. */
final class RegistryServer implements BeforeEachCallback, AfterEachCallback {
    private static final long UPLOADS = 1_000_000;

    private final StorageExtension database = new StorageExtension();
    private @Nullable RegistryFixture registry;
    private @Nullable Javalin server;

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        database.beforeEach(context);
        registry = new RegistryFixture(database.storage());
        server = Javalin.create(config -> configure(config, registry())).start("127.0.0.1", 0);
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        Objects.requireNonNull(server).stop();
        database.afterEach(context);
    }

    static void configure(JavalinConfig config, RegistryFixture registry) {
        List<NavItem> navigation = List.of(
                NavItem.of("registry.estates", "/estates", Role.ORGANISER, Role.APPLICANT),
                NavItem.of("registry.enterprises", "/enterprises", Role.ORGANISER, Role.APPLICANT),
                NavItem.of("registry.areas", "/areas", Role.ORGANISER, Role.ADMINISTRATOR));
        Site site = new Site("云溪区住建局（示例）", true);
        new Web(new Web.Setting(false, visitors(registry), () -> site, UPLOADS, navigation, List.of())).install(config);
        RegistryFeatureRoutes.register(config.routes, registry.registry(), registry.accounts());
    }

    private static VisitorSource visitors(RegistryFixture registry) {
        return new VisitorSource() {
            @Override
            public Optional<Visitor> ofSession(String token) {
                return Optional.of(registry.visitor(token));
            }

            @Override
            public Optional<Visitor> ofBearer(String token) {
                return ofSession(token);
            }
        };
    }

    RegistryFixture registry() {
        return Objects.requireNonNull(registry, "only within a test");
    }

    /** A browser in which the visitor has signed in. */
    TestClient browserOf(Visitor visitor) {
        return new TestClient(Objects.requireNonNull(server).port()).withSession(visitor.name());
    }

    /** A browser in which nobody has signed in. */
    TestClient browser() {
        return new TestClient(Objects.requireNonNull(server).port());
    }

    /** A program that acts for the visitor. */
    TestClient programOf(Visitor visitor) {
        return browser().withHeader("Authorization", "Bearer " + visitor.name());
    }

    static HttpResponse<String> send(TestClient program, String method, String path, String json) {
        return program.send(program.request(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json)));
    }
}
