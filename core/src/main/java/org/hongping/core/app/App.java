package org.hongping.core.app;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.router.Endpoint;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hongping.core.application.AdmissionHome;
import org.hongping.core.application.ApplicantHome;
import org.hongping.core.application.ApplicationFeatureRoutes;
import org.hongping.core.application.ApplicationMoves;
import org.hongping.core.application.ApplicationParts;
import org.hongping.core.application.GateRoutes;
import org.hongping.core.assessment.AssessmentFeatureRoutes;
import org.hongping.core.assessment.AssessorHome;
import org.hongping.core.assessment.InterestMoves;
import org.hongping.core.assessment.ReconciliationHome;
import org.hongping.core.bundle.RubricCatalogue;
import org.hongping.core.campaign.CampaignFeatureRoutes;
import org.hongping.core.campaign.CampaignReadiness;
import org.hongping.core.campaign.ExtensionMoves;
import org.hongping.core.campaign.ExtensionRoutes;
import org.hongping.core.campaign.OrganiserHome;
import org.hongping.core.demo.DemonstrationAccounts;
import org.hongping.core.demo.DemonstrationRoutes;
import org.hongping.core.district.DistrictRoutes;
import org.hongping.core.duplicate.DuplicateRoutes;
import org.hongping.core.duplicate.DuplicateService;
import org.hongping.core.earlier.EarlierApiRoutes;
import org.hongping.core.earlier.EarlierRoutes;
import org.hongping.core.evidence.EvidenceService;
import org.hongping.core.exchange.ImportApiRoutes;
import org.hongping.core.exchange.ImportRoutes;
import org.hongping.core.inquiry.InquiryRoutes;
import org.hongping.core.mail.MailRoutes;
import org.hongping.core.news.NewsRoutes;
import org.hongping.core.notice.NoticeApiRoutes;
import org.hongping.core.notice.NoticeHome;
import org.hongping.core.notice.NoticeRoutes;
import org.hongping.core.office.AccountDesk;
import org.hongping.core.office.AccountsRoutes;
import org.hongping.core.office.FirstAccountsHome;
import org.hongping.core.office.OfficeRoutes;
import org.hongping.core.office.SetupCode;
import org.hongping.core.office.SetupRoutes;
import org.hongping.core.offline.OfflineApiRoutes;
import org.hongping.core.offline.OfflineRoutes;
import org.hongping.core.onsite.OnsiteFeatureRoutes;
import org.hongping.core.quota.QuotaRoutes;
import org.hongping.core.quota.QuotaService;
import org.hongping.core.recommendation.ExaminerHome;
import org.hongping.core.recommendation.RecommendationFeatureRoutes;
import org.hongping.core.registry.RegistryFeatureRoutes;
import org.hongping.core.registry.RegistryHome;
import org.hongping.core.result.PrintedSheets;
import org.hongping.core.result.ResultApiRoutes;
import org.hongping.core.result.ResultDesks;
import org.hongping.core.result.ResultRoutes;
import org.hongping.core.result.SheetPrintRoutes;
import org.hongping.core.rubric.DevFolders;
import org.hongping.core.seal.SealFeatureRoutes;
import org.hongping.core.security.AccountRoutes;
import org.hongping.core.security.DutyHome;
import org.hongping.core.security.SecurityRoutes;
import org.hongping.core.security.SignInRoutes;
import org.hongping.core.supplement.SupplementApiRoutes;
import org.hongping.core.supplement.SupplementRoutes;
import org.hongping.core.tls.TlsConnectors;
import org.hongping.core.tls.TlsRoutes;
import org.hongping.core.trail.AuditRoutes;
import org.hongping.core.trail.HistoryRoutes;
import org.hongping.core.trail.Trail;
import org.hongping.core.upload.UploadApiRoutes;
import org.hongping.core.web.AboutRoutes;
import org.hongping.core.web.ApiDescriptionRoutes;
import org.hongping.core.web.Around;
import org.hongping.core.web.FilesInPieces;
import org.hongping.core.web.HomeBlock;
import org.hongping.core.web.HomeRoutes;
import org.hongping.core.web.Idempotency;
import org.hongping.core.web.LanguageRoutes;
import org.hongping.core.web.OnceForms;
import org.hongping.core.web.ProblemRoutes;
import org.hongping.core.web.ReadinessCheck;
import org.hongping.core.web.Site;
import org.hongping.core.web.Web;
import org.hongping.core.workday.HolidayRoutes;

/** The running server: every feature's routes are added here. Safe for use by many threads. */
final class App implements AutoCloseable {
    /** Requests in flight may end within this time; the whole stop takes less than five seconds. */
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(3);

    private static final Duration REMINDING = Duration.ofMinutes(10);
    private static final Duration CLEARING = Duration.ofMinutes(10);
    private static final Duration CARRYING = Duration.ofSeconds(20);

    private final Settings settings;
    private final Services services;
    private final RubricCatalogue rubrics;
    private final Optional<DevFolders> dev;
    private final Features features;
    private final Changes changes;
    private final SetupCode setupCode = SetupCode.random();
    private final Rounds rounds = new Rounds();
    private final Javalin server;

    private App(Settings settings, Services services, RubricCatalogue rubrics, Changes changes) {
        this.settings = settings;
        this.services = services;
        this.rubrics = rubrics;
        this.dev = settings.dev().map(DevFolders::open);
        this.features = new Features(settings, services, rubrics);
        this.changes = changes;
        this.server = Javalin.create(this::configure);
    }

    /** Opens what is kept under {@code HONGPING_HOME}, installs the shipped rubrics and listens. */
    static App start(Settings settings) {
        return start(settings, InstallFolder.plugins());
    }

    /** As above, with the shipped bundles of that folder. */
    static App start(Settings settings, Optional<Path> plugins) {
        return start(settings, plugins, Changes.NONE);
    }

    /** As above, with pages that may change what the installation shows. */
    static App start(Settings settings, Optional<Path> plugins, Changes changes) {
        Services services = Services.open(settings);
        try {
            RubricCatalogue rubrics = services.rubrics(settings.rubricFolders(plugins));
            return listening(settings, services, rubrics, changes);
        } catch (RuntimeException failure) {
            services.close();
            throw failure;
        }
    }

    private static App listening(Settings settings, Services services, RubricCatalogue rubrics, Changes changes) {
        try {
            App app = new App(settings, services, rubrics, changes);
            app.features.assessments().catchUp();
            app.server.start(settings.listen().host(), settings.listen().port());
            app.rounds
                    .every(REMINDING, "reminding of deadlines", app.features.deadlines()::remind)
                    .every(REMINDING, "looking for conflicts of interest", app.features.conflicts()::look)
                    .every(CLEARING, "clearing old uploads", app.features.uploads()::clear)
                    .every(CARRYING, "carrying mail", app.features.mail().postman()::round);
            return app;
        } catch (RuntimeException failure) {
            rubrics.close();
            throw failure;
        }
    }

    private void configure(JavalinConfig config) {
        config.jetty.modifyServer(jetty -> jetty.setStopTimeout(STOP_TIMEOUT.toMillis()));
        if (settings.servesTls()) {
            encrypt(config);
        }
        Around around = new Web(webSetting()).install(config);
        DistrictRoutes.register(around, services.storage(), features.campaigns());
        office(config.routes);
        new Idempotency(services.security().answers()).install(around);
        new OnceForms(services.security().answers()).install(around);
        new FilesInPieces(features.uploads()).install(config, around);
        // first of all: routes are tried in turn, and nothing is asked for as often as that a score be saved
        AssessmentFeatureRoutes.register(config.routes, features.assessmentParts());
        HomeRoutes.register(config.routes, home());
        SignInRoutes.register(
                config.routes, services.security(), settings.demo() ? DemonstrationAccounts.known() : List.of());
        AccountRoutes.register(config.routes, services.security());
        SecurityRoutes.register(config.routes, services.security());
        RegistryFeatureRoutes.register(
                config.routes, services.registry(), services.security().accounts());
        ImportRoutes.register(config.routes, features.imports());
        ImportApiRoutes.register(config.routes, features.imports());
        DuplicateRoutes.register(
                config.routes,
                new DuplicateService(
                        services.storage(),
                        services.audit(),
                        services.registry(),
                        new ApplicationMoves(services.audit()),
                        List.of(new InterestMoves(services.audit()), new ExtensionMoves(services.audit()))),
                services.registry());
        HistoryRoutes.register(
                config.routes,
                services.registry(),
                services.audit(),
                new Trail(services.security().accounts()));
        AuditRoutes.register(
                config.routes,
                services.storage(),
                services.audit(),
                services.security().accounts());
        new RubricFeature(services, features, rubrics, dev).register(config.routes, settings.updates());
        CampaignFeatureRoutes.register(config.routes, features.campaignParts());
        QuotaRoutes.register(config.routes, new QuotaService(services.storage(), services.audit(), rubrics));
        HolidayRoutes.register(config.routes, features.holidays());
        ExtensionRoutes.register(
                config.routes,
                features.campaigns(),
                features.extensions(),
                services.registry().areas(),
                services.registry().enterprises());
        ApplicationFeatureRoutes.register(config.routes, features.applicationParts());
        SealFeatureRoutes.register(config.routes, features.sealParts());
        SupplementRoutes.register(config.routes, features.applicationParts(), features.supplements());
        SupplementApiRoutes.register(config.routes, features.supplements());
        EarlierRoutes.register(config.routes, features.applicationParts(), features.earlier());
        EarlierApiRoutes.register(config.routes, features.applicationParts(), features.earlier());
        OfflineRoutes.register(config.routes, features.applicationParts(), features.offline());
        OfflineApiRoutes.register(config.routes, features.applicationParts(), features.offline());
        RecommendationFeatureRoutes.register(config.routes, features.recommendationParts());
        OnsiteFeatureRoutes.register(config.routes, features.onsiteParts());
        GateRoutes.register(config.routes, features.applicationParts(), features.gates(), features.deductions());
        InquiryRoutes.register(config.routes, features.inquiryParts());
        results(config.routes);
        NewsRoutes.register(config.routes, features.news());
        MailRoutes.register(
                config.routes,
                features.mail(),
                settings.base().map(URI::toString).orElse(""));
        UploadApiRoutes.register(config.routes, features.uploads());
        LanguageRoutes.register(config.routes);
        ProblemRoutes.register(config.routes);
        AboutRoutes.register(config.routes, Version.text());
        ApiDescriptionRoutes.register(config.routes);
    }

    /** Plain stays the first, as the port people are told of; it leads to the encrypted one. */
    private void encrypt(JavalinConfig config) {
        Address at = settings.listen();
        config.jetty.addConnector((jetty, setting) -> TlsConnectors.plain(jetty, setting, at.host(), at.port()));
        config.jetty.addConnector((jetty, setting) ->
                TlsConnectors.encrypted(jetty, setting, settings.tls(), at.host(), settings.httpsPort()));
        TlsRoutes.register(config.routes, settings.tls(), settings.httpsPort());
    }

    private void office(RoutesConfig routes) {
        if (settings.demo()) {
            DemonstrationRoutes.register(routes, changes.toOffice());
        } else {
            List<String> shown = new ArrayList<>(dev.isPresent() ? List.of("/dev", "/rubrics") : List.of());
            if (settings.servesTls()) {
                shown.add("/tls");
            }
            var setup =
                    new SetupRoutes.Setting(setupCode, settings.base().isPresent(), changes.toDemonstration(), shown);
            SetupRoutes.register(routes, services.office(), setup);
        }
        OfficeRoutes.register(routes, services.office());
        AccountsRoutes.register(
                routes,
                new AccountDesk(
                        services.storage(),
                        services.security(),
                        services.registry().enterprises(),
                        services.registry().areas()));
    }

    private void results(RoutesConfig routes) {
        ResultRoutes.Services parts = new ResultRoutes.Services(
                features.results(),
                new ResultDesks(
                        features.applicationParts().desks(),
                        features.assessments(),
                        features.results(),
                        services.audit()),
                features.assessmentParts().tolerances(),
                features.campaigns(),
                services.registry().areas(),
                services.security().accounts());
        ResultRoutes.register(routes, parts);
        ResultApiRoutes.register(routes, parts);
        SheetPrintRoutes.register(
                routes,
                new PrintedSheets(
                        features.applicationParts().desks(),
                        parts.desks(),
                        features.assessmentParts().desks(),
                        features.assessments(),
                        services.security().accounts()));
        NoticeApiRoutes.register(routes, features.notices(), features.campaigns());
        NoticeRoutes.register(routes, features.notices(), features.campaigns());
    }

    private Web.Setting webSetting() {
        return new Web.Setting(
                settings.encrypted(),
                services.security().visitors(),
                this::site,
                EvidenceService.LIMIT,
                Menu.items(features.news()),
                readiness());
    }

    private Site site() {
        return new Site(
                services.office().name(),
                settings.demo() ? Optional.of(changes.progress().says()) : Optional.empty());
    }

    /** A demonstration in the making is not ready: who asks finds all of it or waits. */
    private List<ReadinessCheck> readiness() {
        List<ReadinessCheck> checks = new ArrayList<>(services.readiness());
        checks.add(rubrics.readiness());
        checks.add(CampaignReadiness.of(features.campaigns()));
        if (settings.demo()) {
            checks.add(new ReadinessCheck("demonstration", changes.progress()::trouble));
        }
        return checks;
    }

    /** The most pressing first. */
    private List<HomeBlock> home() {
        ApplicationParts applications = features.applicationParts();
        return List.of(
                new DutyHome(services.security()),
                new FirstAccountsHome(services.security().accounts()),
                new RegistryHome(services.registry()),
                new ApplicantHome(applications),
                new AdmissionHome(applications),
                new ExaminerHome(features.recommendationParts()),
                new OrganiserHome(features.campaignParts()),
                new ReconciliationHome(features.assessmentParts()),
                new AssessorHome(features.assessmentParts()),
                new NoticeHome(features.notices()));
    }

    Settings settings() {
        return settings;
    }

    Changes changes() {
        return changes;
    }

    int port() {
        return server.port();
    }

    /** Returns every address that is answered, with who may call it. */
    List<Endpoint> endpoints() {
        return server.unsafe.internalRouter.allHttpHandlers().stream()
                .map(parsed -> parsed.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod())
                .toList();
    }

    URI address() {
        return settings.address(port());
    }

    /** Returns what the console prints for the first start; nothing if there is no first start to come. */
    Optional<SetupCode> setupCode() {
        boolean first = !settings.demo() && !services.office().isSetUp();
        return first ? Optional.of(setupCode) : Optional.empty();
    }

    Services services() {
        return services;
    }

    Features features() {
        return features;
    }

    RubricCatalogue rubrics() {
        return rubrics;
    }

    @Override
    public void close() {
        server.stop();
        rounds.close();
        features.imports().close();
        features.sealParts().batches().close();
        dev.ifPresent(DevFolders::close);
        rubrics.close();
        services.close();
    }
}
