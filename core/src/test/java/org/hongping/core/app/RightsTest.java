package org.hongping.core.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.router.Endpoint;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.hongping.core.app.RightsApplications.State;
import org.hongping.core.app.RightsPeople.Persona;
import org.hongping.core.web.TestClient;
import org.junit.jupiter.api.Test;

/**
 * Every address of the server, asked by everybody in every state, answers as {@code rights.csv} says, which is written
 * by hand. Cells: {@code y} the request is let through, though what was sent, which is nothing, may be refused; {@code
 * n} it is refused for who asks, {@code c} it is refused for the state, {@code h} there is nothing there for who asks.
 */
class RightsTest {
    private static final String FILE = "/rights.csv";

    /** Nobody is told what is wrong with what they sent before it is known whose that is which they name. */
    private static final Set<Integer> OF_WHAT_WAS_SENT = Set.of(400, 412, 413, 415, 422, 428);

    /** One line of the file. */
    private record Row(String method, String path, String state, List<String> cells) {
        String route() {
            return method + " " + path;
        }

        List<State> states() {
            boolean any = state.equals("*");
            boolean matters = path.replace("/api/v1", "").startsWith("/applications/{id}");
            return any && matters ? List.of(State.values()) : List.of(any ? State.ADMITTED : State.valueOf(state));
        }
    }

    @Test
    void everyAddressAnswersEverybodyAsTheFileSays() throws IOException {
        List<Row> rows = rows();
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        try (RightsWorld world = new RightsWorld()) {
            Set<String> served = served(world.app());
            Set<String> listed = new TreeSet<>();
            rows.forEach(row -> listed.add(row.route()));
            assertThat(served).as("addresses and their lines in rights.csv").isEqualTo(listed);
            for (Row row : rows) {
                for (State state : row.states()) {
                    for (Persona persona : Persona.values()) {
                        asked++;
                        String expected =
                                row.cells().get(Arrays.asList(Persona.values()).indexOf(persona));
                        String found = ask(world, row, state, persona);
                        if (!found.equals(expected)) {
                            wrong.add(row.route() + " " + state + " " + persona + ": " + expected + " expected, "
                                    + found);
                        }
                    }
                }
            }
            System.out.printf(
                    "rights: %d addresses, %d lines, %d requests by %d people, %d wrong%n",
                    served.size(), rows.size(), asked, Persona.values().length, wrong.size());
        }
        assertThat(wrong).isEmpty();
    }

    private static Set<String> served(SeededApp app) {
        Set<String> served = new TreeSet<>();
        for (Endpoint endpoint : app.app().endpoints()) {
            served.add(endpoint.method.name() + " " + endpoint.path);
        }
        return served;
    }

    private static String ask(RightsWorld world, Row row, State state, Persona persona) {
        TestClient client = world.client(persona);
        String address = world.address(row.path(), state);
        boolean reads = row.method().equals("GET");
        HttpResponse<String> answer = reads
                ? client.get(address)
                : row.path().startsWith("/api/")
                        ? client.send(client.request(address)
                                .header("Content-Type", "application/json")
                                .header("X-CSRF-Token", client.token())
                                .header("If-Match", "\"1\"")
                                .method(row.method(), BodyPublishers.ofString("{}")))
                        : client.post(address, Map.of());
        boolean nowhere = address.contains("/" + RightsWorld.NOWHERE);
        String found = nowhere && OF_WHAT_WAS_SENT.contains(answer.statusCode()) ? "sent" : cell(answer);
        if (!reads && answer.statusCode() < 400) {
            world.renew(row.path(), state);
        }
        if (row.path().equals("/sign-out") || row.path().equals("/sign-in")) {
            world.signOut(persona);
        }
        return found;
    }

    private static String cell(HttpResponse<String> answer) {
        int status = answer.statusCode();
        boolean toSignIn = status / 100 == 3
                && answer.headers().firstValue("Location").orElse("").startsWith("/sign-in?");
        if (status == 401 || status == 403 || status == 429 || toSignIn) {
            return "n";
        }
        if (status == 404) {
            return "h";
        }
        if (status == 409) {
            return "c";
        }
        return status < 500 ? "y" : Integer.toString(status);
    }

    private static List<Row> rows() throws IOException {
        try (var in = Objects.requireNonNull(RightsTest.class.getResourceAsStream(FILE))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arrays.asList(line.split(",", -1)))
                    .map(cells -> new Row(
                            cells.get(0), cells.get(1), cells.get(2), List.copyOf(cells.subList(3, cells.size()))))
                    .toList();
        }
    }
}
