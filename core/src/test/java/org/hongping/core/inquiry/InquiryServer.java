package org.hongping.core.inquiry;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationFixture;
import org.hongping.core.application.ApplicationServer;
import org.hongping.core.application.Besides;
import org.hongping.core.application.DeductionService;
import org.hongping.core.application.GateRoutes;
import org.hongping.core.application.GateService;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignKind;
import org.hongping.core.campaign.CampaignPlan;
import org.hongping.core.campaign.CampaignText;
import org.hongping.core.campaign.Stage;
import org.hongping.core.campaign.StageWindow;
import org.hongping.core.exchange.ImportFixture;
import org.hongping.core.rubric.Beside;
import org.hongping.core.rubric.ShippedRubrics;
import org.hongping.core.storage.Ids;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.TestClient;
import org.hongping.core.web.Visitor;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Letters to departments and gates over real SQLite, with Chengdu's rubrics; one for all tests of a class. */
final class InquiryServer implements BeforeAllCallback, AfterAllCallback {
    static final String ENTERPRISE = "chengdu.enterprise";
    static final String RESIDENTIAL = "chengdu.residential";
    private static final ShippedRubrics RUBRICS = ShippedRubrics.projectsAndEnterprises();

    private final ApplicationServer server = new ApplicationServer(RUBRICS, this::wire);
    private @Nullable ImportFixture imports;
    private @Nullable InquiryParts parts;
    private @Nullable GateService gates;

    private void wire(RoutesConfig routes, Storage storage) {
        ApplicationFixture fixture = server.fixture();
        var audit = fixture.registry().audit();
        InquiryService inquiries = new InquiryService(
                storage, audit, fixture.campaigns(), fixture.parts().evidence());
        InquirySheet sheet = new InquirySheet(inquiries, storage.clock());
        imports = imports(sheet, fixture.organiser());
        parts = new InquiryParts(
                inquiries,
                sheet,
                imports().imports(),
                fixture.campaigns(),
                fixture.parts().evidence());
        gates = new GateService(storage, audit, fixture.parts().applications(), fixture.campaigns());
        InquiryRoutes.register(routes, parts());
        DeductionService deductions = new DeductionService(
                storage,
                audit,
                fixture.parts().applications(),
                fixture.campaigns(),
                new Ids(),
                (handle, application) -> {});
        GateRoutes.register(routes, fixture.parts(), gates(), deductions);
    }

    ApplicationFixture fixture() {
        return server.fixture();
    }

    Storage storage() {
        return server.storage();
    }

    TestClient client(String session) {
        return server.client(session);
    }

    InquiryParts parts() {
        return Objects.requireNonNull(parts, "only within a test");
    }

    GateService gates() {
        return Objects.requireNonNull(gates, "only within a test");
    }

    /** Returns imports by the organiser of the city. */
    ImportFixture imports() {
        return Objects.requireNonNull(imports, "only within a test");
    }

    /** Returns imports by somebody; to be closed. */
    ImportFixture imports(InquirySheet sheet, Visitor by) {
        Path folder = Path.of("target", "inquiry-imports-" + System.nanoTime());
        return new ImportFixture(storage(), fixture().registry().audit(), folder, List.of(sheet), by);
    }

    Campaign campaign(String rubric, String title) {
        String digest = RUBRICS.all().stream()
                .filter(known -> known.id().text().equals(rubric))
                .findFirst()
                .orElseThrow()
                .rubricDigest();
        Instant begin = fixture().now().minus(Duration.ofDays(1));
        List<StageWindow> windows = List.of(
                new StageWindow(Stage.FILING, begin, begin.plus(Duration.ofDays(20))),
                new StageWindow(Stage.ASSESSMENT, begin, begin.plus(Duration.ofDays(50))),
                new StageWindow(Stage.DECISION, begin, Instant.parse("2031-03-07T09:30:00Z")));
        CampaignText text = new CampaignText(title, CampaignKind.DEMONSTRATION, "云溪区住建局（示例）", "", "", 2026);
        Campaign draft = fixture()
                .campaigns()
                .create(
                        new CampaignPlan(text, digest, Map.of(), windows),
                        fixture().organiser());
        return fixture().campaigns().open(draft.id(), draft.version(), fixture().organiser());
    }

    /** One that was handed in and admitted; filling in the whole sheet is no matter of these tests. */
    Application filed(Campaign where, String estate) {
        Application started = fixture().started(where, estate);
        storage().change(handle -> handle.attach(Force.class).state(started.id().text(), "ADMITTED"));
        return started;
    }

    /** The same of the enterprise of the fixture, which works in one district. */
    Application filedByItself(Campaign where) {
        fixture().registry().estateOf(fixture().enterprise(), "在管苑 " + System.nanoTime());
        Application started = fixture().startedBy(where, fixture().enterprise());
        storage().change(handle -> handle.attach(Force.class).state(started.id().text(), "ADMITTED"));
        return started;
    }

    InquiryDesk ask(Campaign campaign, String... about) {
        LocalDate due = fixture().registry().today().plusDays(10);
        InquiryService.Plan plan = new InquiryService.Plan("示例市应急管理局（示例）", "", due, List.of(about), List.of("有无欠薪投诉"));
        return parts().inquiries().ask(campaign.id(), plan, fixture().organiser());
    }

    /** Returns what stands beside the sheet of an application. */
    Beside beside(Application one) {
        return storage()
                .read(handle -> Besides.of(
                        handle,
                        load(handle, one),
                        fixture().campaigns().get(handle, one.campaignId()),
                        fixture().campaigns(),
                        storage().clock().now(handle)));
    }

    /** Freezes what stands beside the sheet, and decides. */
    void decided(Application one, Campaign campaign, String state) {
        storage().change(handle -> {
            Besides.freeze(
                    handle,
                    load(handle, one),
                    1,
                    campaign,
                    fixture().campaigns(),
                    storage().clock().now(handle));
            handle.attach(Force.class).state(one.id().text(), state);
        });
    }

    void state(Application one, String state) {
        storage().change(handle -> handle.attach(Force.class).state(one.id().text(), state));
    }

    void due(InquiryDesk desk, LocalDate day) {
        storage()
                .change(handle ->
                        handle.attach(Force.class).due(desk.inquiry().id().text(), day.toString()));
    }

    /** Returns how many projects were handed in and not taken back. */
    int filedProjects() {
        return storage().read(handle -> handle.attach(Force.class).projects());
    }

    private Application load(Handle handle, Application one) {
        return fixture().parts().applications().load(handle, one.id());
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        server.beforeAll(context);
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        imports().close();
        server.afterAll(context);
    }

    /** Puts things where a test needs them. */
    interface Force {
        @SqlUpdate("update application set state = :state, submissions = 1 where id = :id")
        void state(String id, String state);

        @SqlUpdate("update inquiry set due_on = :day where id = :id")
        void due(String id, String day);

        @SqlQuery("""
                select count(*) from application join campaign on campaign.id = application.campaign_id
                where campaign.rubric_id = 'chengdu.residential' and submissions > 0
                  and application.state <> 'WITHDRAWN'""")
        int projects();
    }
}
