package org.hongping.core.app;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.application.ApplicationFixture;
import org.hongping.core.assessment.AssessmentFixture;
import org.hongping.core.audit.Actor;
import org.hongping.core.registry.Area;
import org.hongping.core.registry.AreaLevel;
import org.hongping.core.security.NewAccount;
import org.hongping.core.security.Password;
import org.hongping.core.security.SignInName;
import org.hongping.core.web.Role;
import org.hongping.core.web.TestClient;

/** One person for each way of standing to what there is, and their browsers. */
final class RightsPeople {
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

    static final Password PASSWORD = new Password("correct horse");

    private final int port;
    private final Map<Persona, TestClient> clients = new EnumMap<>(Persona.class);

    RightsPeople(int port, ApplicationFixture fixture, AssessmentFixture assessments) {
        this.port = port;
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
        Optional<String> within = Optional.of(elsewhere.id().text());
        NewAccount organiser = new NewAccount(
                SignInName.of("office-elsewhere"), "office-elsewhere", "", Set.of(Role.ORGANISER), within, false);
        fixture.registry().accounts().add(Actor.CONSOLE, organiser, PASSWORD);
        assessments.assessor("assessor9");
        fixture.registry().visitor("keeper", Role.ADMINISTRATOR);
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
        TestClient client = new TestClient(port);
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
}
