package org.hongping.core.app;

import static org.hongping.core.registry.EstateBuilder.anEstate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationFixture;
import org.hongping.core.application.SampleFiles;
import org.hongping.core.assessment.Asking;
import org.hongping.core.assessment.AssessmentFixture;
import org.hongping.core.assessment.Body;
import org.hongping.core.audit.Actor;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.Stage;
import org.hongping.core.evidence.Evidence;
import org.hongping.core.exchange.Import;
import org.hongping.core.exchange.ImportService;
import org.hongping.core.inquiry.InquiryService;
import org.hongping.core.registry.Area;
import org.hongping.core.registry.AreaLevel;
import org.hongping.core.registry.EstateId;
import org.hongping.core.registry.Holder;
import org.hongping.core.registry.Takeover;
import org.hongping.core.security.NewAccount;
import org.hongping.core.security.Password;
import org.hongping.core.security.SignInName;
import org.hongping.core.upload.Wanted;
import org.hongping.core.web.Cursor;
import org.hongping.core.web.Role;
import org.hongping.core.web.TestClient;
import org.hongping.core.web.Visitor;

/**
 * A server with something of everything, and one person for each way of standing to it. What a request has changed is
 * made anew for the next one.
 */
final class RightsWorld implements AutoCloseable {
    /** Who asks. */
    enum Persona {
        STRANGER,
        APPLICANT,
        RIVAL,
        EXAMINER,
        EXAMINER_ELSEWHERE,
        ORGANISER,
        ORGANISER_ELSEWHERE,
        ASSESSOR,
        ASSESSOR_ELSEWHERE,
        ADMINISTRATOR
    }

    /** Where the application stands that a request is about. */
    enum State {
        DRAFT,
        SUBMITTED,
        RETURNED,
        RECOMMENDED,
        ADMITTED
    }

    /** Stands in places of addresses for which there is nothing. */
    static final String NOWHERE = "none";

    private static final Password PASSWORD = new Password("correct horse");

    private final SeededApp app;
    private final ApplicationFixture fixture;
    private final AssessmentFixture assessments;
    private final Campaign campaign;
    private final Evidence evidence;
    private final Map<Persona, TestClient> clients = new EnumMap<>(Persona.class);
    private final Map<State, Application> applications = new EnumMap<>(State.class);
    private final Map<String, String> others = new HashMap<>();
    private int number;

    RightsWorld() throws IOException {
        app = SeededApp.start(0, 0);
        fixture = app.fixture();
        assessments = new AssessmentFixture(app.storage(), fixture);
        campaign = fixture.campaign("权限（示例）", Set.of(Stage.SUBDISTRICT_EXAMINATION));
        Area elsewhere = fixture.registry()
                .areas()
                .add(
                        Optional.of(fixture.registry().above(AreaLevel.DISTRICT).id()),
                        AreaLevel.SUBDISTRICT,
                        "别处街道（示例）",
                        fixture.organiser());
        fixture.registry()
                .examiner(
                        "street",
                        fixture.registry().above(AreaLevel.SUBDISTRICT).id());
        fixture.registry().examiner("street-elsewhere", elsewhere.id());
        organiser("office-elsewhere", elsewhere);
        assessments.assessor("assessor9");
        fixture.registry().visitor("keeper", Role.ADMINISTRATOR);
        evidence = fixture.bring(fixture.started(campaign, "佐证苑"), "1.1", "佐证.pdf", SampleFiles.pdf(1));
    }

    private void organiser(String name, Area area) {
        Optional<String> within = Optional.of(area.id().text());
        NewAccount account = new NewAccount(SignInName.of(name), name, "", Set.of(Role.ORGANISER), within, false);
        fixture.registry().accounts().add(Actor.CONSOLE, account, PASSWORD);
    }

    SeededApp app() {
        return app;
    }

    /** Returns the browser of somebody, signed in. */
    TestClient client(Persona persona) {
        return clients.computeIfAbsent(persona, this::signIn);
    }

    /** Forgets a session that a request has ended. */
    void signOut(Persona persona) {
        clients.remove(persona);
    }

    private TestClient signIn(Persona persona) {
        TestClient client = new TestClient(app.port());
        client.get("/sign-in");
        name(persona).ifPresent(name -> {
            client.post("/sign-in", Map.of("name", name, "password", PASSWORD.text()));
            client.get("/account");
        });
        return client;
    }

    private static Optional<String> name(Persona persona) {
        return switch (persona) {
            case STRANGER -> Optional.empty();
            case APPLICANT -> Optional.of("applicant");
            case RIVAL -> Optional.of("rival");
            case EXAMINER -> Optional.of("street");
            case EXAMINER_ELSEWHERE -> Optional.of("street-elsewhere");
            case ORGANISER -> Optional.of("office");
            case ORGANISER_ELSEWHERE -> Optional.of("office-elsewhere");
            case ASSESSOR -> Optional.of("assessor1");
            case ASSESSOR_ELSEWHERE -> Optional.of("assessor9");
            case ADMINISTRATOR -> Optional.of("keeper");
        };
    }

    /** Returns the address with something real in each of its places. */
    String address(String path, State state) {
        String address = path;
        for (Map.Entry<String, Supplier<String>> place : places(path, state).entrySet()) {
            if (address.contains(place.getKey())) {
                address = address.replace(place.getKey(), place.getValue().get());
            }
        }
        return address.replaceAll("[{<][^}>]*[}>]", NOWHERE);
    }

    private Map<String, Supplier<String>> places(String path, State state) {
        Map<String, Supplier<String>> places = new HashMap<>();
        places.put("{id}", () -> id(path, state));
        places.put("{evidence}", () -> evidence.id().text());
        places.put("{code}", () -> "1.5");
        places.put("{field}", () -> "households");
        places.put("{page}", () -> "1");
        places.put("{number}", () -> "1");
        places.put("{stage}", () -> "filing");
        places.put("{area}", () -> street().area().orElseThrow());
        places.put("{account}", this::account);
        places.put("{assignment}", this::assignment);
        places.put("{record}", () -> record(path));
        places.put("{photo}", this::photo);
        places.put("{upload}", this::upload);
        places.put("{tag}", () -> "zh-CN");
        places.put("{kind}", () -> path.startsWith("/problems") ? "not-found" : "estates");
        places.put("{digest}", () -> path.contains("bundles") ? bundle() : rubric());
        for (String other : List.of("{which}", "{older}", "{newer}")) {
            places.put(other, () -> path.contains("bundles") ? bundle() : rubric());
        }
        return places;
    }

    private String id(String path, State state) {
        String plain = path.replace("/api/v1", "");
        if (plain.startsWith("/applications/")) {
            return application(state).id().text();
        }
        if (plain.startsWith("/assessments/")) {
            return assignment();
        }
        if (plain.startsWith("/campaigns/") || plain.startsWith("/notices/")) {
            return campaign.id().text();
        }
        if (plain.startsWith("/estates/")) {
            return estate();
        }
        if (plain.startsWith("/enterprises/")) {
            return fixture.enterprise().id().text();
        }
        if (plain.startsWith("/areas/")) {
            return kept(
                    "area",
                    () -> fixture.registry()
                            .areas()
                            .add(
                                    Optional.of(fixture.registry()
                                            .above(AreaLevel.SUBDISTRICT)
                                            .id()),
                                    AreaLevel.COMMUNITY,
                                    next("社区"),
                                    fixture.organiser())
                            .id()
                            .text());
        }
        if (plain.startsWith("/draws/")) {
            return draw();
        }
        if (plain.startsWith("/imports/")) {
            return imported();
        }
        if (plain.startsWith("/inquiries/")) {
            return inquiry();
        }
        if (plain.startsWith("/news/")) {
            return newsOfTheStreet();
        }
        return plain.startsWith("/accounts/") ? account() : NOWHERE;
    }

    private String estate() {
        return kept(
                "estate",
                () -> fixture.registry()
                        .estates()
                        .register(
                                anEstate(fixture.registry().community().id())
                                        .named(next("房苑"))
                                        .build(),
                                new Takeover(fixture.enterprise().id(), LocalDate.of(2015, 1, 1)),
                                fixture.organiser())
                        .id()
                        .text());
    }

    /** Returns something on record of the estate or enterprise that the address is about. */
    private String record(String path) {
        String plain = path.replace("/api/v1", "");
        String kind = plain.split("/", -1)[3];
        boolean ofEstate = plain.startsWith("/estates/");
        return kept((ofEstate ? "estate " : "enterprise ") + kind, () -> {
            Holder holder = ofEstate
                    ? Holder.of(EstateId.of(estate()))
                    : Holder.of(fixture.enterprise().id());
            return fixture.registry()
                    .registry()
                    .records()
                    .enter(holder, kind, fields(kind), fixture.organiser())
                    .id()
                    .text();
        });
    }

    /** Each begins later than the one before, as committees and grades follow each other. */
    private Map<String, String> fields(String kind) {
        String day = LocalDate.of(2000, 1, 1).plusDays(2L * ++number).toString();
        Map<String, String> fields = new HashMap<>(
                switch (kind) {
                    case "buildings" -> Map.of("name", next("栋"));
                    case "people" -> Map.of("name", next("人"), "role", "manager");
                    case "party-organisations" -> Map.of("name", next("支部"), "kind", "branch", "members", "5");
                    case "committees" -> Map.of("members", "7", "partyMembers", "3", "untilOn", day);
                    case "credit-grades" -> Map.of("grade", "AA", "source", "示例");
                    case "list-entries" -> Map.of("kind", "redBoard", "document", next("示例"), "untilOn", day);
                    default -> throw new IllegalStateException("no record of " + kind);
                });
        if (!kind.equals("buildings")) {
            fields.put("fromOn", day);
        }
        return fields;
    }

    private String draw() {
        return kept("draw", () -> {
            admitted("抽苑");
            String member = assessments.second().accountOrRefuse();
            Asking asking = new Asking(campaign.id(), Body.parse("panel"), 1, Optional.empty(), List.of(member));
            return app.features()
                    .assessmentParts()
                    .allotments()
                    .commit(asking, fixture.organiser())
                    .id()
                    .text();
        });
    }

    /** Returns an import of the organiser's, over and with nothing in it. */
    private String imported() {
        return kept("import", () -> {
            ImportService imports = app.features().imports();
            try (InputStream empty =
                    Files.newInputStream(imports.sheets("estates").template(Locale.SIMPLIFIED_CHINESE))) {
                Import brought = imports.bring("estates", "示例.xlsx", empty, false, fixture.organiser());
                while (!imports.get(brought.id(), fixture.organiser()).state().isOver()) {
                    Thread.onSpinWait();
                }
                return brought.id().text();
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        });
    }

    /** Returns a photograph beside the first member's sheet. */
    private String photo() {
        return kept("photo", () -> {
            TestClient member = client(Persona.ASSESSOR);
            member.send(member.request("/api/v1/assessments/" + assignment() + "/photos?line=1.1&name=a.jpg")
                    .header("Content-Type", "image/jpeg")
                    .header("X-CSRF-Token", member.token())
                    .POST(BodyPublishers.ofByteArray(SampleFiles.photograph())));
            return app.features()
                    .onsiteParts()
                    .photos()
                    .ofApplication(application(State.ADMITTED).id())
                    .get(0)
                    .id();
        });
    }

    /** Returns a file that the applicant has begun to send. */
    private String upload() {
        return kept(
                "upload",
                () -> app.features()
                        .uploads()
                        .begin(new Wanted("佐证.pdf", "", 10), fixture.applicant())
                        .upload()
                        .id()
                        .text());
    }

    /** Returns an application of the applicant's, in the street's area and in that state. */
    private Application application(State state) {
        return applications.computeIfAbsent(state, this::made);
    }

    private Application made(State state) {
        if (state == State.ADMITTED) {
            Application admitted = admitted("权苑");
            assessments.assigned(admitted, assessments.first());
            return admitted;
        }
        Application draft = fixture.complete(campaign, next("权苑"));
        fixture.parts().drafts().attach(draft.id(), "1.1", evidence.id(), fixture.applicant());
        var service = fixture.parts().applications();
        if (state == State.DRAFT) {
            return draft;
        }
        Application submitted = service.submit(draft.id(), fixture.applicant());
        if (state == State.SUBMITTED) {
            return submitted;
        }
        if (state == State.RETURNED) {
            return service.returnForCorrection(submitted.id(), "请补正", Map.of(), street());
        }
        Visitor street = street();
        app.storage().change(handle -> service.pass(handle, submitted.id(), AreaLevel.SUBDISTRICT, street));
        return service.get(submitted.id(), fixture.organiser());
    }

    private Application admitted(String estate) {
        Application draft = fixture.complete(campaign, next(estate));
        fixture.parts().drafts().attach(draft.id(), "1.1", evidence.id(), fixture.applicant());
        var service = fixture.parts().applications();
        service.submit(draft.id(), fixture.applicant());
        Visitor street = street();
        app.storage().change(handle -> service.pass(handle, draft.id(), AreaLevel.SUBDISTRICT, street));
        return service.admit(draft.id(), fixture.organiser());
    }

    private String inquiry() {
        return kept("inquiry", () -> {
            application(State.SUBMITTED);
            InquiryService.Plan plan = new InquiryService.Plan(
                    "示例局", "", fixture.registry().today().plusDays(9), List.of(), List.of("有无处罚"));
            return app.features()
                    .inquiryParts()
                    .inquiries()
                    .ask(campaign.id(), plan, fixture.organiser())
                    .inquiry()
                    .id()
                    .text();
        });
    }

    private String newsOfTheStreet() {
        application(State.SUBMITTED);
        return app.features()
                .news()
                .page(false, new Cursor(Optional.empty(), 1), street())
                .items()
                .get(0)
                .id()
                .text();
    }

    private Visitor street() {
        return fixture.registry().visitor("street");
    }

    private String assignment() {
        return kept("assignment", () -> {
            Application admitted = application(State.ADMITTED);
            return assessments
                    .assessments()
                    .assignments(admitted.id())
                    .get(0)
                    .id()
                    .text();
        });
    }

    private String account() {
        return kept(
                "account",
                () -> fixture.registry()
                        .accounts()
                        .add(
                                Actor.CONSOLE,
                                new NewAccount(
                                        SignInName.of("clerk-" + ++number),
                                        "账号示例",
                                        "",
                                        Set.of(Role.APPLICANT),
                                        Optional.of(fixture.registry()
                                                .above(AreaLevel.SUBDISTRICT)
                                                .id()
                                                .text()),
                                        false),
                                PASSWORD)
                        .id()
                        .text());
    }

    private String rubric() {
        return campaign.rubric().rubricDigest();
    }

    private String bundle() {
        return app.bundles().list(Locale.SIMPLIFIED_CHINESE).get(0).bundle().digest();
    }

    private String kept(String kind, Supplier<String> making) {
        String there = others.get(kind);
        if (there == null) {
            there = making.get();
            others.put(kind, there);
        }
        return there;
    }

    /** What a request may have changed is not used again. */
    void renew(String path) {
        others.clear();
        if (path.contains("/applications/") || path.contains("/assessments/") || path.contains("/campaigns/")) {
            applications.clear();
        }
    }

    private String next(String name) {
        number++;
        return name + " " + number;
    }

    @Override
    public void close() {
        app.close();
    }
}
