package org.hongping.core.result;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.hongping.core.application.ApplicationFixture;
import org.hongping.core.evidence.EvidenceService;
import org.hongping.core.rubric.Rubrics;
import org.hongping.core.rubric.ShippedRubrics;
import org.hongping.core.storage.DatabaseConfig.SqliteFile;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.LanguageRoutes;
import org.hongping.core.web.ProblemRoutes;
import org.hongping.core.web.Site;
import org.hongping.core.web.TestClient;
import org.hongping.core.web.Visitor;
import org.hongping.core.web.VisitorSource;
import org.hongping.core.web.Web;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Pages that come after the panel on a free port, over real SQLite; one for all tests of a class. */
public final class ResultServer implements BeforeAllCallback, AfterAllCallback {
    private static final String TOKEN = "the-token-of-the-form";

    private final BiConsumer<JavalinConfig, ResultServer> routes;
    private final Rubrics rubrics;
    private @Nullable Path folder;
    private @Nullable Storage storage;
    private @Nullable ResultFixture fixture;
    private @Nullable Javalin server;

    /** Serves these routes beside what all pages need. */
    public ResultServer(BiConsumer<JavalinConfig, ResultServer> routes) {
        this(routes, ShippedRubrics.of("rubric-chengdu"));
    }

    /** As above, with other rubrics; campaigns are locked to the first. */
    ResultServer(BiConsumer<JavalinConfig, ResultServer> routes, Rubrics rubrics) {
        this.routes = routes;
        this.rubrics = rubrics;
    }

    /** Serves the pages of results. */
    static ResultServer ofResults() {
        return new ResultServer((config, self) -> ResultRoutes.register(config.routes, self.services()));
    }

    /** Returns what lies behind the pages. */
    public ResultFixture fixture() {
        return Objects.requireNonNull(fixture, "only within a test");
    }

    /** Returns the database. */
    public Storage storage() {
        return Objects.requireNonNull(storage, "only within a test");
    }

    /** Returns a browser that has never been here. */
    public TestClient stranger() {
        return new TestClient(
                Objects.requireNonNull(server, "only within a test").port());
    }

    /** Returns a browser of {@code applicant}, {@code rival}, {@code organiser} or {@code assessor}. */
    public TestClient client(String session) {
        return stranger().withSession(session).withHeader("X-CSRF-Token", TOKEN);
    }

    /** Returns what the pages of results are made of. */
    public ResultRoutes.Services services() {
        return fixture().services();
    }

    private void configure(JavalinConfig config) {
        new Web(new Web.Setting(
                        false,
                        new Known(),
                        () -> new Site("云溪区住建局（示例）", true),
                        EvidenceService.LIMIT,
                        List.of(),
                        List.of()))
                .install(config);
        LanguageRoutes.register(config.routes);
        ProblemRoutes.register(config.routes);
        routes.accept(config, this);
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        folder = Files.createTempDirectory("hongping-results-");
        storage = Storage.open(new SqliteFile(folder.resolve("hongping.db")));
        fixture = new ResultFixture(storage, new ApplicationFixture(storage, folder, rubrics));
        server = Javalin.create(this::configure).start("127.0.0.1", 0);
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        Objects.requireNonNull(server).stop();
        Objects.requireNonNull(storage).close();
        try (Stream<Path> files = Files.walk(Objects.requireNonNull(folder))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Sessions and access tokens by the same words. */
    private final class Known implements VisitorSource {
        @Override
        public Optional<Visitor> ofSession(String token) {
            ApplicationFixture people = fixture().applications();
            Map<String, Visitor> known = Map.of(
                    "applicant", people.applicant(),
                    "rival", people.rival(),
                    "organiser", people.organiser(),
                    "assessor", fixture().assessments().first());
            return Optional.ofNullable(known.get(token)).map(Known::withToken);
        }

        @Override
        public Optional<Visitor> ofBearer(String token) {
            return ofSession(token);
        }

        private static Visitor withToken(Visitor visitor) {
            return new Visitor(visitor.account(), visitor.name(), visitor.roles(), Optional.empty(), true, TOKEN);
        }
    }
}
