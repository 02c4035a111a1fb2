package org.hongping.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hongping.core.web.TestClient;
import org.hongping.operator.Report;
import org.hongping.operator.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results whose bundle is taken out. */
class UninstalledResultsTest {
    private static final String PASSWORD = "hongping-demo";
    private static final Pattern CAMPAIGN = Pattern.compile("/campaigns/([0-9a-f-]{36})");
    private static final Pattern APPLICATION = Pattern.compile("/applications/([0-9a-f-]{36})");
    private static final Pattern NOTICE = Pattern.compile("/notices/([0-9a-f-]{36}(?:/\\d+)?)");

    @Test
    void everyPageOfResultsStaysAsItWas(@TempDir Path home) throws Exception {
        Map<String, String> before;
        int port;
        try (Server server = Server.demonstration(home)) {
            port = server.port();
            before = pages(signedIn(server, "organiser"));
            assertThat(before.keySet())
                    .anyMatch(page -> page.endsWith("/results"))
                    .anyMatch(page -> page.endsWith("/explanation"))
                    .anyMatch(page -> page.endsWith("/print/sheet"))
                    .anyMatch(page -> page.startsWith("/notices/"));
            TestClient administrator = signedIn(server, "administrator");
            for (JsonNode bundle :
                    Api.json(administrator.get("/api/v1/bundles")).get("items")) {
                takeOut(administrator, bundle.get("digest").asText());
            }
            assertThat(Api.json(administrator.get("/api/v1/rubrics")).get("items"))
                    .isEmpty();

            assertSame(before, pages(signedIn(server, "organiser")));
        }
        try (Server again = Server.demonstrationAgain(home, port)) {
            assertSame(before, pages(signedIn(again, "organiser")));
        }
        Report.add(
                "every page of results (ranking, explanation, printed sheet, notice) of the demonstration after its "
                        + "bundles were blocked and taken out, and after a restart",
                "tried " + 2 * before.size() + ", wrong 0: every byte as before, form tokens aside; again: "
                        + "`sh distribution/measure.sh faults UninstalledResultsTest`");
    }

    private static void takeOut(TestClient administrator, String digest) {
        HttpResponse<String> answer = administrator.send(administrator
                .request("/api/v1/bundles/" + digest + "/block")
                .header("Content-Type", "application/json")
                .header("X-CSRF-Token", administrator.token())
                .POST(BodyPublishers.ofString("{\"reason\":\"试验\"}")));
        Redeployed.expect(200, answer);
    }

    private static void assertSame(Map<String, String> before, Map<String, String> after) {
        assertThat(after.keySet()).isEqualTo(before.keySet());
        before.forEach((page, body) -> assertThat(after.get(page)).as(page).isEqualTo(body));
    }

    /** Returns the pages by their addresses, without what is of one visit. */
    private static Map<String, String> pages(TestClient organiser) {
        Map<String, String> pages = new LinkedHashMap<>();
        for (String campaign : named(CAMPAIGN, organiser.get("/campaigns").body())) {
            String results = "/campaigns/" + campaign + "/results";
            HttpResponse<String> ranking = organiser.get(results);
            if (ranking.statusCode() == 200) {
                pages.put(results, stripped(ranking.body(), organiser));
                for (String application : named(APPLICATION, ranking.body())) {
                    add(pages, organiser, "/applications/" + application + "/explanation");
                    add(pages, organiser, "/applications/" + application + "/print/sheet");
                    add(pages, organiser, "/api/v1/applications/" + application + "/result");
                }
            }
        }
        for (String notice : named(NOTICE, organiser.get("/notices").body())) {
            add(pages, organiser, "/notices/" + notice);
        }
        return pages;
    }

    private static void add(Map<String, String> pages, TestClient visitor, String path) {
        HttpResponse<String> page = visitor.get(path);
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        pages.put(path, stripped(page.body(), visitor));
    }

    private static String stripped(String body, TestClient visitor) {
        return visitor.token().isEmpty() ? body : body.replace(visitor.token(), "TOKEN");
    }

    private static Set<String> named(Pattern link, String body) {
        Set<String> found = new TreeSet<>();
        link.matcher(body).results().forEach(match -> found.add(match.group(1)));
        return found;
    }

    private static TestClient signedIn(Server server, String name) {
        TestClient client = new TestClient(server.port());
        client.get("/sign-in");
        HttpResponse<String> answer = client.post("/sign-in", Map.of("name", name, "password", PASSWORD));
        assertThat(answer.statusCode()).as("sign-in of " + name).isEqualTo(303);
        client.get("/");
        return client;
    }
}
