package org.hongping.core.rubric;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

/** The pages of rubrics on a free port, over rubrics that a test installs. */
final class RubricServer implements BeforeEachCallback, AfterEachCallback {
    private final SettableRubrics rubrics = new SettableRubrics();
    private final List<Locks.Lock> locks = new ArrayList<>();
    private @Nullable Javalin server;

    SettableRubrics rubrics() {
        return rubrics;
    }

    List<Locks.Lock> locks() {
        return locks;
    }

    TestClient stranger() {
        return new TestClient(
                Objects.requireNonNull(server, "only within a test").port());
    }

    /** A browser of somebody with that role. */
    TestClient browser(Role role) {
        return stranger().withSession(role.name());
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        rubrics.install();
        locks.clear();
        server = Javalin.create(this::configure).start("127.0.0.1", 0);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Objects.requireNonNull(server).stop();
    }

    private void configure(JavalinConfig config) {
        Site site = new Site("云溪区住建局（示例）", true);
        new Web(new Web.Setting(false, new Known(), () -> site, 0, List.of(), List.of())).install(config);
        RubricRoutes.register(config.routes, rubrics, () -> List.copyOf(locks));
        RubricApiRoutes.register(config.routes, rubrics);
    }

    /** A session is the name of its role. */
    private static final class Known implements VisitorSource {
        @Override
        public Optional<Visitor> ofSession(String token) {
            return Optional.of(new Visitor(
                    Optional.of(token), token, Set.of(Role.valueOf(token)), Optional.empty(), false, "token"));
        }

        @Override
        public Optional<Visitor> ofBearer(String token) {
            return ofSession(token);
        }
    }
}
