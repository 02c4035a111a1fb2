package org.hongping.core.app;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.hongping.core.app.RightsApplications.State;
import org.hongping.core.app.RightsPeople.Persona;
import org.hongping.core.assessment.AssessmentFixture;
import org.hongping.core.web.TestClient;

/**
 * A server with something of everything, and one person for each way of standing to it. What a request has changed is
 * made anew for the next one.
 */
final class RightsWorld implements AutoCloseable {
    /** Stands in places of addresses for which there is nothing. */
    static final String NOWHERE = "none";

    private final SeededApp app;
    private final RightsShelf shelf = new RightsShelf();
    private final RightsPeople people;
    private final RightsApplications applications;
    private final RightsRegistry registry;
    private final RightsOffice office;

    RightsWorld() throws IOException {
        app = SeededApp.start(0, 0);
        AssessmentFixture assessments = new AssessmentFixture(app.storage(), app.fixture());
        applications = new RightsApplications(app, assessments, shelf);
        people = new RightsPeople(app.port(), app.fixture(), assessments);
        registry = new RightsRegistry(app.fixture(), shelf);
        office = new RightsOffice(app, assessments, applications, shelf);
    }

    SeededApp app() {
        return app;
    }

    /** Returns the browser of somebody, signed in. */
    TestClient client(Persona persona) {
        return people.client(persona);
    }

    /** Forgets a session that a request has ended. */
    void signOut(Persona persona) {
        people.signOut(persona);
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
        boolean coded = path.contains("/supplements/");
        Map<String, Supplier<String>> places = new HashMap<>();
        places.put("{id}", () -> id(path, state));
        places.put(
                "{evidence}",
                () -> coded
                        ? applications.photograph(state)
                        : applications.evidence().id().text());
        places.put("{code}", () -> coded ? applications.supplement(state) : "1.5");
        places.put("{supplement}", () -> applications.supplement(state));
        places.put("{token}", applications::token);
        places.put("{scan}", () -> applications.scan(path, state));
        places.put("{batch}", office::batch);
        places.put("{package}", office::offlinePackage);
        places.put("{field}", () -> "households");
        places.put("{page}", () -> "1");
        places.put("{number}", () -> "1");
        places.put("{stage}", () -> "filing");
        places.put("{area}", () -> applications.street().area().orElseThrow());
        places.put("{account}", registry::account);
        places.put("{assignment}", applications::assignment);
        places.put("{record}", () -> registry.record(path));
        places.put("{photo}", () -> applications.photo(people));
        places.put("{upload}", office::upload);
        places.put("{tag}", () -> "zh-CN");
        places.put("{kind}", () -> path.startsWith("/problems") ? "not-found" : "estates");
        for (String digest : List.of("{digest}", "{which}", "{older}", "{newer}")) {
            places.put(digest, () -> path.contains("bundles") ? bundle() : rubric());
        }
        return places;
    }

    private String id(String path, State state) {
        return switch (path.replace("/api/v1", "").split("/", -1)[1]) {
            case "applications" -> applications.of(path, state).id().text();
            case "assessments" -> applications.assignment();
            case "campaigns", "notices" -> applications.campaign().id().text();
            case "estates" -> registry.estate();
            case "enterprises" -> registry.enterprise();
            case "areas" -> registry.area();
            case "accounts" -> registry.account();
            case "draws" -> office.draw();
            case "imports" -> office.imported();
            case "inquiries" -> office.inquiry();
            case "news" -> office.newsOfTheStreet();
            default -> NOWHERE;
        };
    }

    private String rubric() {
        return applications.campaign().rubric().rubricDigest();
    }

    private String bundle() {
        return app.bundles().list(Locale.SIMPLIFIED_CHINESE).get(0).bundle().digest();
    }

    /** What a request may have changed is not used again. */
    void renew(String path, State state) {
        shelf.clear();
        applications.renew(path, state);
    }

    @Override
    public void close() {
        app.close();
    }
}
