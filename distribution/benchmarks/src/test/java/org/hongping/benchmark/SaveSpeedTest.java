package org.hongping.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationFixture;
import org.hongping.core.assessment.AssessmentFixture;
import org.hongping.core.assessment.Assignment;
import org.hongping.core.registry.RegistryFixture;
import org.hongping.core.security.AccessTokens;
import org.hongping.core.security.Security;
import org.hongping.core.security.SecurityPolicy;
import org.hongping.core.storage.DatabaseConfig.SqliteFile;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Visitor;
import org.hongping.operator.Report;
import org.hongping.operator.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many score saves over HTTP are acknowledged in a second, each durable, against bare durable commits. */
class SaveSpeedTest {
    private static final int MEMBERS = 4;
    private static final int SECONDS = Report.times(1, 10);
    private static final double AT_8 = 0.8;
    private static final double AT_64 = 1.5;
    private static final double P99_MS = 15;

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** A line that one client saves again and again. */
    private record Line(String path, String token, String answer) {}

    private final List<String> missed = new ArrayList<>();

    @Test
    void savesKeepUpWithTheDisk(@TempDir Path folder) throws Exception {
        Path home = folder.resolve("home");
        List<Line> lines = lines(home);
        double before = RawCommits.perSecond(folder.resolve("raw"), SECONDS);
        try (Server server = Server.start(home)) {
            saves(server, lines, 8, Math.max(1, SECONDS / 3));
            double[] eight = saves(server, lines, 8, SECONDS);
            double[] sixtyFour = saves(server, lines, 64, SECONDS);
            double raw = (before + RawCommits.perSecond(folder.resolve("raw"), SECONDS)) / 2;
            row("score saves over HTTP, 8 clients", eight[0], eight[0] / raw, AT_8);
            row("score saves over HTTP, 64 clients", sixtyFour[0], sixtyFour[0] / raw, AT_64);
            boolean quick = eight[1] <= P99_MS;
            Report.add(
                    "99 of 100 score saves of 8 clients",
                    String.format(Locale.ROOT, "%.1f ms", eight[1]),
                    "≤ 15 ms",
                    quick ? "kept" : "missed");
            if (!quick) {
                missed.add("p99 " + eight[1]);
            }
        }
        if (Report.isFull()) {
            assertThat(missed).isEmpty();
        }
    }

    private void row(String what, double perSecond, double ratio, double bound) throws IOException {
        boolean kept = ratio >= bound;
        Report.add(
                what,
                String.format(Locale.ROOT, "%,.0f/s, %.2f × bare commits of one row", perSecond, ratio),
                String.format(Locale.ROOT, "≥ %.1f ×", bound),
                kept ? "kept" : "missed");
        if (!kept) {
            missed.add(what + ": " + ratio);
        }
    }

    /** Returns acknowledged saves in a second, and the milliseconds 99 of 100 stayed below. */
    private static double[] saves(Server server, List<Line> lines, int clients, int seconds) throws Exception {
        List<Long> versions = new ArrayList<>();
        for (Line line : lines.subList(0, clients)) {
            versions.add(version(server.address(), line));
        }
        ConcurrentLinkedQueue<Long> taken = new ConcurrentLinkedQueue<>();
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        long begun = System.nanoTime();
        long end = begun + seconds * 1_000_000_000L;
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                Line line = lines.get(client);
                long version = versions.get(client);
                all.add(pool.submit(() -> save(server.address(), line, version, end, taken)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            pool.shutdownNow();
        }
        long[] sorted = taken.stream().mapToLong(Long::longValue).sorted().toArray();
        double p99 = sorted[(int) Math.ceil(sorted.length * 0.99) - 1] / 1e6;
        return new double[] {sorted.length * 1e9 / (System.nanoTime() - begun), p99};
    }

    private static Void save(String address, Line line, long first, long end, ConcurrentLinkedQueue<Long> taken)
            throws IOException, InterruptedException {
        long version = first;
        do {
            long begun = System.nanoTime();
            HttpResponse<String> answer = put(address, line, version, version);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(
                        line.path() + " answered " + answer.statusCode() + ": " + answer.body());
            }
            taken.add(System.nanoTime() - begun);
            version++;
        } while (System.nanoTime() < end);
        return null;
    }

    /** A save over no version is refused with the one that stands. */
    private static long version(String address, Line line) throws IOException, InterruptedException {
        HttpResponse<String> answer = put(address, line, 0, 0);
        return answer.statusCode() == 200
                ? 1
                : Long.parseLong(answer.body().replaceAll("(?s).*\"current\":(\\d+).*", "$1"));
    }

    private static HttpResponse<String> put(String address, Line line, long version, long number)
            throws IOException, InterruptedException {
        String body = line.answer().replace("\"answer\":{", "\"answer\":{\"reason\":\"第 " + number + " 次\",");
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(address + line.path()))
                        .header("Authorization", "Bearer " + line.token())
                        .header("Content-Type", "application/json")
                        .header("If-Match", "\"v" + version + "\"")
                        .PUT(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Lets a server make the folder, then fills it with sheets of several members. */
    private static List<Line> lines(Path home) throws IOException, InterruptedException {
        try (Server first = Server.start(home)) {
            first.end("TERM");
        }
        try (Storage storage = Storage.open(new SqliteFile(home.resolve("hongping.db")))) {
            ApplicationFixture applications = new ApplicationFixture(storage, home);
            AssessmentFixture panel = new AssessmentFixture(storage, applications);
            AccessTokens tokens = new Security(
                            storage, storage.clock(), applications.registry().audit(), SecurityPolicy.office(false))
                    .tokens();
            Visitor[] members = IntStream.range(0, MEMBERS)
                    .mapToObj(member -> panel.assessor("saver-" + member))
                    .toArray(Visitor[]::new);
            Application application = panel.admitted(applications.campaign("示范项目创建（示例）"), "待评小区（示例）");
            List<Line> lines = new ArrayList<>();
            for (Assignment sheet : panel.assigned(application, members)) {
                Visitor member = Arrays.stream(members)
                        .filter(each -> each.accountOrRefuse().equals(sheet.accountId()))
                        .findFirst()
                        .orElseThrow();
                String token = tokens.issue(RegistryFixture.account(member), "saves", Duration.ofDays(1));
                for (Map.Entry<String, String> answer : AssessmentFixture.FULL_MARKS.entrySet()) {
                    lines.add(new Line(
                            "/api/v1/assessments/" + sheet.id().text() + "/lines/" + answer.getKey(),
                            token,
                            "{\"answer\":" + answer.getValue() + "}"));
                }
            }
            return lines;
        }
    }
}
