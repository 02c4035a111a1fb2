package org.hongping.core.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.registry.AreaLevel;
import org.hongping.core.registry.Enterprise;
import org.hongping.core.registry.EntrantKind;
import org.hongping.core.registry.RegistryFixture;
import org.hongping.core.rubric.InstalledRubric;
import org.hongping.core.rubric.ShippedRubrics;
import org.hongping.core.web.Role;
import org.hongping.core.web.TestClient;
import org.hongping.rubric.SubjectKind;

/** The whole server with every rubric that ships, an office, an enterprise, and as many assessors as are wanted. */
final class RubricWorld implements AutoCloseable {
    private final App app;
    private final RegistryFixture registry;
    private final Enterprise enterprise;
    private final TestClient organiser;
    private final TestClient applicant;
    private final List<TestClient> assessors = new ArrayList<>();

    RubricWorld() throws IOException {
        Path home = Files.createTempDirectory("hongping-every-rubric-");
        Settings settings = CheapPasswords.from(Map.of("PORT", "0", "HONGPING_HOME", home.toString()));
        app = App.start(settings, Optional.of(ShippedRubrics.everything()));
        registry = new RegistryFixture(app.services().storage());
        registry.organiser();
        enterprise = registry.enterpriseOf(registry.applicant("applicant"), RegistryFixture.FIRST_CODE);
        organiser = signedIn("office");
        applicant = signedIn("applicant");
    }

    private TestClient signedIn(String name) {
        TestClient client = new TestClient(app.port());
        client.get("/sign-in");
        client.post("/sign-in", Map.of("name", name, "password", "correct horse"));
        client.get("/account");
        return client;
    }

    List<InstalledRubric> rubrics() {
        return app.rubrics().inForce();
    }

    /** Registers an estate of the applicant's and returns its id. */
    String estate(String name) {
        return registry.estateOf(enterprise, name).id().text();
    }

    TestClient organiser() {
        return organiser;
    }

    /** Returns the browser of whoever files where these are judged. */
    TestClient filer(List<SubjectKind> judged) {
        return Arrays.stream(AreaLevel.values())
                .filter(level ->
                        EntrantKind.judged(level).filter(judged::contains).isPresent())
                .findFirst()
                .map(this::official)
                .orElse(applicant);
    }

    private TestClient official(AreaLevel level) {
        String name = "official-" + level.name().toLowerCase(Locale.ROOT);
        registry.filer(name, registry.above(level).id());
        return signedIn(name);
    }

    /** Returns the browser of an assessor, counted from 0; the account's id is {@link #account}. */
    TestClient assessor(int number) {
        while (assessors.size() <= number) {
            String name = "assessor" + assessors.size();
            registry.visitor(name, Role.ASSESSOR);
            assessors.add(signedIn(name));
        }
        return assessors.get(number);
    }

    String account(int number) {
        return registry.visitor("assessor" + number, Role.ASSESSOR).accountOrRefuse();
    }

    @Override
    public void close() {
        app.close();
    }
}
