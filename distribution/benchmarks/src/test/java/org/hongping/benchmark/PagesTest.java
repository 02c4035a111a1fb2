package org.hongping.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hongping.core.application.SampleFiles;
import org.hongping.core.web.TestClient;
import org.hongping.operator.Report;
import org.hongping.operator.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every page of the main job with many applications, and the memory the server then has. */
class PagesTest {
    private static final int WARM_UP = Report.times(2, 200);
    private static final int MEASURED = Report.times(3, 100);
    /** A table of sixty sheets beside the page of one. */
    private static final double MOST_TIMES = 12;

    private static final long MOST_MB = 250;

    private final List<String> missed = new ArrayList<>();

    @Test
    void everyPageOfTheMainJobIsQuickAndTheServerStaysSmall(@TempDir Path folder) throws Exception {
        ManyApplications many = ManyApplications.in(folder.resolve("home"));
        try (Server server = Server.start(many.home())) {
            Map<String, TestClient> people = Map.of(
                    "nobody", new TestClient(server.port()),
                    "organiser", signedIn(server, "office"),
                    "applicant", signedIn(server, "applicant"),
                    "assessor", signedIn(server, "assessor1"));
            Map<String, Double> medians = new HashMap<>();
            bringEvidence(people.get("applicant"), many);
            for (ManyApplications.Page page : many.pages()) {
                medians.put(page.name(), measure(people.get(page.role()), page));
                if (page.isAcross()) {
                    across(medians.getOrDefault(page.name(), 0.0), medians.getOrDefault("score sheet", 1.0));
                }
            }
            memory(server);
        }
        if (Report.isFull()) {
            assertThat(missed).isEmpty();
        }
    }

    private double measure(TestClient person, ManyApplications.Page page) throws IOException {
        for (int time = 0; time < WARM_UP; time++) {
            ask(person, page);
        }
        double[] taken = new double[MEASURED];
        for (int time = 0; time < MEASURED; time++) {
            long begun = System.nanoTime();
            ask(person, page);
            taken[time] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(taken);
        double median = taken[MEASURED / 2];
        row(
                page.role() + ": " + page.name(),
                String.format(Locale.ROOT, "%.1f ms", median),
                String.format(Locale.ROOT, "≤ %.0f ms", page.most()),
                median <= page.most());
        return median;
    }

    private void across(double grid, double sheet) throws IOException {
        double times = grid / sheet;
        row(
                "one section across 60 estates / one score sheet",
                String.format(Locale.ROOT, "%.1f", times),
                String.format(Locale.ROOT, "≤ %.0f", MOST_TIMES),
                times <= MOST_TIMES);
    }

    private static void ask(TestClient person, ManyApplications.Page page) {
        HttpResponse<String> answer = person.get(page.path());
        assertThat(answer.statusCode()).as(page.role() + " " + page.path()).isEqualTo(200);
    }

    /** The largest part of the work: a file comes in, and its pages become pictures. */
    private static void bringEvidence(TestClient applicant, ManyApplications many) {
        for (int file = 0; file < Report.times(1, 20); file++) {
            HttpResponse<String> brought = applicant.send(applicant
                    .request(
                            "/api/v1/applications/" + many.draft() + "/lines/1.1/evidence?name=record-" + file + ".pdf")
                    .header("Content-Type", "application/pdf")
                    .header("X-CSRF-Token", applicant.token())
                    .POST(BodyPublishers.ofByteArray(SampleFiles.pdf(3))));
            assertThat(brought.statusCode()).as(brought.body()).isEqualTo(201);
        }
    }

    private void memory(Server server) throws IOException {
        long megabytes = Processes.residentMegabytes(server.pid());
        row("resident memory after all of this", megabytes + " MB", "≤ 250 MB", megabytes <= MOST_MB);
    }

    private void row(String what, String figure, String bound, boolean kept) throws IOException {
        Report.add(what, figure, bound, kept ? "kept" : "missed");
        if (!kept) {
            missed.add(what + ": " + figure);
        }
    }

    private static TestClient signedIn(Server server, String name) {
        TestClient client = new TestClient(server.port());
        client.get("/sign-in");
        HttpResponse<String> answer = client.post("/sign-in", Map.of("name", name, "password", "correct horse"));
        assertThat(answer.statusCode()).as("sign-in of " + name).isEqualTo(303);
        client.get("/");
        return client;
    }
}
