package org.hongping.core.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hongping.core.app.RightsPeople.Persona;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationFixture;
import org.hongping.core.application.Desk;
import org.hongping.core.application.SampleFiles;
import org.hongping.core.assessment.AssessmentFixture;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.Stage;
import org.hongping.core.evidence.Evidence;
import org.hongping.core.registry.AreaLevel;
import org.hongping.core.seal.FormPrint;
import org.hongping.core.seal.PrintCode;
import org.hongping.core.seal.ScanPage;
import org.hongping.core.supplement.Photograph;
import org.hongping.core.supplement.SupplementService;
import org.hongping.core.web.IncomingFile;
import org.hongping.core.web.TestClient;
import org.hongping.core.web.Visitor;

/** Applications of the applicant's, in the street's area, one in each state, and what stands beside them. */
final class RightsApplications {
    /** Where the application stands that a request is about. */
    enum State {
        DRAFT,
        SUBMITTED,
        RETURNED,
        RECOMMENDED,
        ADMITTED
    }

    /** What stands beside an application. */
    private enum Room {
        /** Nothing, and an assessor where it is admitted. */
        PLAIN(".*"),
        /** A code for photographs, by which one came. */
        CODES("/applications/\\{id}/supplements/.*"),
        /** A print, a sealed scan of it and a receipt. */
        PAPER("/applications/\\{id}/(paper|prints|scans|receipts)(/.*)?");

        private final Pattern addresses;

        Room(String addresses) {
            this.addresses = Pattern.compile("(/api/v1)?" + addresses);
        }

        static Room of(String path) {
            return Stream.of(PAPER, CODES)
                    .filter(room -> room.addresses.matcher(path).matches())
                    .findFirst()
                    .orElse(PLAIN);
        }
    }

    /**
     * A code for photographs, and one that came by it.
     *
     * @param id of the code
     * @param token its secret
     * @param photograph id of the piece
     */
    private record Code(String id, String token, String photograph) {}

    private final SeededApp app;
    private final ApplicationFixture fixture;
    private final AssessmentFixture assessments;
    private final RightsShelf shelf;
    private final Campaign plain;
    private final Campaign sealed;
    private final Evidence evidence;
    private final Map<String, Application> applications = new HashMap<>();
    private final Map<State, Code> codes = new EnumMap<>(State.class);

    RightsApplications(SeededApp app, AssessmentFixture assessments, RightsShelf shelf) {
        this.app = app;
        this.fixture = app.fixture();
        this.assessments = assessments;
        this.shelf = shelf;
        plain = fixture.campaign("权限（示例）", Set.of(Stage.SUBDISTRICT_EXAMINATION));
        sealed = fixture.sealedCampaign("权限盖章（示例）", Set.of(Stage.SUBDISTRICT_EXAMINATION));
        evidence = fixture.bring(fixture.started(plain, "佐证苑"), "1.1", "佐证.pdf", SampleFiles.pdf(1));
    }

    /** Returns the campaign that asks for no sealed form. */
    Campaign campaign() {
        return plain;
    }

    /** Returns the file that stands beside line 1.1 of each of them. */
    Evidence evidence() {
        return evidence;
    }

    /** Returns the examiner of the street. */
    Visitor street() {
        return fixture.registry().visitor("street");
    }

    /** Returns the application an address is about. */
    Application of(String path, State state) {
        return of(Room.of(path), state);
    }

    private Application of(Room room, State state) {
        return applications.computeIfAbsent(room + " " + state, word -> made(room, state));
    }

    /** Returns an application that is nobody's to score yet. */
    Application admitted(String estate) {
        return moved(drafted(plain, estate), State.ADMITTED);
    }

    private Application made(Room room, State state) {
        Application draft = drafted(room == Room.PAPER ? sealed : plain, "权苑");
        if (room == Room.PAPER) {
            seal(draft);
        }
        if (room == Room.CODES && state == State.ADMITTED) {
            codes.put(state, code(draft, fixture.applicant()));
        }
        Application made = moved(draft, state);
        switch (room) {
            case PLAIN -> assign(made, state);
            case CODES -> codes.computeIfAbsent(state, none -> code(made, maker(state)));
            case PAPER ->
                fixture.paper()
                        .batches()
                        .receive(made.id(), 1, fixture.registry().today(), street());
        }
        return made;
    }

    private Application drafted(Campaign campaign, String estate) {
        Application draft = fixture.complete(campaign, shelf.next(estate));
        fixture.parts().drafts().attach(draft.id(), "1.1", evidence.id(), fixture.applicant());
        return draft;
    }

    private Application moved(Application draft, State state) {
        var service = fixture.parts().applications();
        if (state == State.DRAFT) {
            return draft;
        }
        Application submitted = service.submit(draft.id(), fixture.applicant());
        if (state == State.SUBMITTED) {
            return submitted;
        }
        Visitor street = street();
        if (state == State.RETURNED) {
            return service.returnForCorrection(submitted.id(), "请补正", Map.of(), street);
        }
        app.storage().change(handle -> service.pass(handle, submitted.id(), AreaLevel.SUBDISTRICT, street));
        return state == State.ADMITTED
                ? service.admit(submitted.id(), fixture.organiser())
                : service.get(submitted.id(), fixture.organiser());
    }

    private void assign(Application made, State state) {
        if (state == State.ADMITTED) {
            assessments.assigned(made, assessments.first());
        }
    }

    /** Whose turn it is to work on an application. */
    private Visitor maker(State state) {
        return switch (state) {
            case DRAFT, RETURNED -> fixture.applicant();
            case SUBMITTED -> street();
            case RECOMMENDED -> fixture.organiser();
            case ADMITTED -> throw new IllegalStateException("nobody makes a code for what is admitted");
        };
    }

    /** The applicant prints, and brings a sheet whose code it confirms: to read one costs more than all the rest. */
    private void seal(Application draft) {
        FormPrint print = fixture.paper().seals().print(draft.id(), fixture.applicant());
        PrintCode code = new PrintCode(draft.id().text(), print.number(), print.shortChecksum(), 0, 0);
        Optional<String> by = Optional.of(fixture.applicant().accountOrRefuse());
        List<ScanPage> pages = List.of(new ScanPage(1, Optional.of(code), by));
        app.storage()
                .change(handle -> fixture.paper().seals().keep(handle, draft, evidence, pages, fixture.applicant()));
    }

    /** Returns the sheet that came back of an application on paper. */
    String scan(String path, State state) {
        Desk desk = fixture.parts().desks().open(of(path, state).id(), fixture.applicant());
        return fixture.paper().seals().step(desk).scans().get(0).id().text();
    }

    /** Returns the code of an application: of whose turn it is, and of an admitted one that of its draft. */
    String supplement(State state) {
        return known(state).id();
    }

    /** Returns the photograph that came by such a code. */
    String photograph(State state) {
        return known(state).photograph();
    }

    /** Returns the secret of a code that takes photographs. */
    String token() {
        return known(State.DRAFT).token();
    }

    private Code known(State state) {
        of(Room.CODES, state);
        return Objects.requireNonNull(codes.get(state));
    }

    private Code code(Application application, Visitor by) {
        SupplementService supplements = fixture.supplements();
        SupplementService.Made made = supplements.make(application.id(), "", by);
        try {
            supplements.photographs().bring(made.token(), "", photograph());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Photograph came = supplements.of(application.id(), by).values().stream()
                .flatMap(List::stream)
                .findFirst()
                .orElseThrow();
        return new Code(made.id().text(), made.token(), came.file().id().text());
    }

    private static IncomingFile photograph() {
        return new IncomingFile("现场.jpg", () -> new ByteArrayInputStream(SampleFiles.photograph()));
    }

    /** Returns the score sheet of the first member of the panel. */
    String assignment() {
        return shelf.id(
                "assignment",
                () -> assessments
                        .assessments()
                        .assignments(of(Room.PLAIN, State.ADMITTED).id())
                        .get(0)
                        .id()
                        .text());
    }

    /** Returns a photograph beside that sheet. */
    String photo(RightsPeople people) {
        return shelf.id("photo", () -> {
            TestClient member = people.client(Persona.ASSESSOR);
            member.send(member.request("/api/v1/assessments/" + assignment() + "/photos?line=1.1&name=a.jpg")
                    .header("Content-Type", "image/jpeg")
                    .header("X-CSRF-Token", member.token())
                    .POST(BodyPublishers.ofByteArray(SampleFiles.photograph())));
            return app.features()
                    .onsiteParts()
                    .photos()
                    .ofApplication(of(Room.PLAIN, State.ADMITTED).id())
                    .get(0)
                    .id();
        });
    }

    /** What a request may have changed is not used again; one to an application changes no other. */
    void renew(String path, State state) {
        if (path.contains("/applications/")) {
            Room room = Room.of(path);
            applications.remove(room + " " + state);
            if (room == Room.CODES) {
                codes.remove(state);
            }
        } else if (path.contains("/assessments/") || path.contains("/campaigns/")) {
            applications.clear();
            codes.clear();
        }
    }
}
