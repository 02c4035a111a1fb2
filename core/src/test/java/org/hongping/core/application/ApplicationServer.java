package org.hongping.core.application;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.hongping.core.earlier.EarlierApiRoutes;
import org.hongping.core.earlier.EarlierRoutes;
import org.hongping.core.evidence.EvidenceService;
import org.hongping.core.offline.OfflineApiRoutes;
import org.hongping.core.offline.OfflineRoutes;
import org.hongping.core.rubric.Rubrics;
import org.hongping.core.seal.SealFeatureRoutes;
import org.hongping.core.security.SignInName;
import org.hongping.core.storage.DatabaseConfig.SqliteFile;
import org.hongping.core.storage.SettableClock;
import org.hongping.core.storage.Storage;
import org.hongping.core.supplement.SupplementApiRoutes;
import org.hongping.core.supplement.SupplementRoutes;
import org.hongping.core.upload.UploadApiRoutes;
import org.hongping.core.upload.UploadFolder;
import org.hongping.core.upload.UploadService;
import org.hongping.core.web.Around;
import org.hongping.core.web.FilesInPieces;
import org.hongping.core.web.LanguageRoutes;
import org.hongping.core.web.NavItem;
import org.hongping.core.web.ProblemRoutes;
import org.hongping.core.web.Role;
import org.hongping.core.web.Site;
import org.hongping.core.web.TestClient;
import org.hongping.core.web.Visitor;
import org.hongping.core.web.VisitorSource;
import org.hongping.core.web.Web;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The pages and programs' side of applications on a free port, over real SQLite; one for all tests of a class. */
public final class ApplicationServer implements BeforeAllCallback, AfterAllCallback {
    private static final String TOKEN = "the-token-of-the-form";

    private final BiConsumer<RoutesConfig, Storage> more;
    private final Optional<Rubrics> rubrics;
    private final SettableClock uploadTime = SettableClock.at("2026-11-23T08:00:00Z");
    private @Nullable Path folder;
    private @Nullable Storage storage;
    private @Nullable ApplicationFixture fixture;
    private @Nullable UploadService uploads;
    private @Nullable Javalin server;

    /** Serves applications alone. */
    public ApplicationServer() {
        this((routes, storage) -> {});
    }

    /** Serves more beside them, over the same database. */
    public ApplicationServer(BiConsumer<RoutesConfig, Storage> more) {
        this.more = more;
        this.rubrics = Optional.empty();
    }

    /** As above, with other rubrics. */
    public ApplicationServer(Rubrics rubrics, BiConsumer<RoutesConfig, Storage> more) {
        this.more = more;
        this.rubrics = Optional.of(rubrics);
    }

    /** Returns what lies behind the pages. */
    public ApplicationFixture fixture() {
        return Objects.requireNonNull(fixture, "only within a test");
    }

    /** Returns the database it stands on. */
    public Storage storage() {
        return Objects.requireNonNull(storage, "only within a test");
    }

    /** Returns what takes files in pieces; a day for it passes with {@link #uploadTime}. */
    public UploadService uploads() {
        return Objects.requireNonNull(uploads, "only within a test");
    }

    /** Returns the clock of uploads alone. */
    public SettableClock uploadTime() {
        return uploadTime;
    }

    /** Returns the folder with everything that is kept. */
    public Path folder() {
        return Objects.requireNonNull(folder, "only within a test");
    }

    /** Returns the port it listens on. */
    public int port() {
        return Objects.requireNonNull(server, "only within a test").port();
    }

    /** Returns a browser that has never been here. */
    public TestClient stranger() {
        return new TestClient(port());
    }

    /**
     * Returns a browser of {@code applicant}, {@code rival}, {@code organiser}, {@code assessor}, {@code both}, or of
     * whoever has an account of that name.
     */
    public TestClient client(String session) {
        return stranger().withSession(session).withHeader("X-CSRF-Token", TOKEN);
    }

    /** Starts on a port, for eyes. */
    void start(int port) throws IOException {
        folder = Files.createTempDirectory("hongping-applications-");
        storage = Storage.open(new SqliteFile(folder.resolve("hongping.db")));
        Storage opened = storage;
        Path home = folder;
        fixture = rubrics.map(other -> new ApplicationFixture(opened, home, other))
                .orElseGet(() -> new ApplicationFixture(opened, home));
        uploads = new UploadService(
                storage, uploadTime, new UploadFolder(folder.resolve("uploads")), EvidenceService.LIMIT);
        server = Javalin.create(this::configure).start("127.0.0.1", port);
    }

    private void configure(JavalinConfig config) {
        List<NavItem> navigation = List.of(NavItem.of("application.mine", "/applications", Role.APPLICANT));
        Around around = new Web(new Web.Setting(
                        false,
                        new Known(),
                        () -> new Site("云溪区住建局（示例）", true),
                        EvidenceService.LIMIT,
                        navigation,
                        List.of()))
                .install(config);
        new FilesInPieces(uploads()).install(config, around);
        UploadApiRoutes.register(config.routes, uploads());
        LanguageRoutes.register(config.routes);
        ProblemRoutes.register(config.routes);
        ApplicationParts parts = fixture().parts();
        ApplicationFeatureRoutes.register(config.routes, parts);
        SealFeatureRoutes.register(config.routes, fixture().paper());
        SupplementRoutes.register(config.routes, parts, fixture().supplements());
        EarlierRoutes.register(config.routes, parts, fixture().earlier());
        EarlierApiRoutes.register(config.routes, parts, fixture().earlier());
        OfflineRoutes.register(config.routes, parts, fixture().offline());
        OfflineApiRoutes.register(config.routes, parts, fixture().offline());
        SupplementApiRoutes.register(config.routes, fixture().supplements());
        more.accept(config.routes, Objects.requireNonNull(storage));
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        start(0);
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
            Map<String, Visitor> known = Map.of(
                    "applicant", fixture().applicant(),
                    "rival", fixture().rival(),
                    "organiser", fixture().organiser(),
                    "assessor", with(fixture().organiser(), Set.of(Role.ASSESSOR)),
                    "both", with(fixture().rival(), Set.of(Role.APPLICANT, Role.ORGANISER)));
            return Optional.ofNullable(known.get(token))
                    .or(() -> account(token))
                    .map(visitor -> with(visitor, visitor.roles()));
        }

        @Override
        public Optional<Visitor> ofBearer(String token) {
            return ofSession(token);
        }

        private Optional<Visitor> account(String name) {
            return fixture()
                    .registry()
                    .accounts()
                    .named(SignInName.of(name))
                    .map(account -> fixture().registry().visitor(name));
        }

        private static Visitor with(Visitor visitor, Set<Role> roles) {
            return new Visitor(visitor.account(), visitor.name(), roles, visitor.area(), Optional.empty(), true, TOKEN);
        }
    }
}
