package org.hongping.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hongping.operator.Report;
import org.hongping.operator.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many score saves over HTTP are acknowledged in a second, each durable, against bare durable commits. */
class SaveSpeedTest {
    private static final int SECONDS = Report.times(1, 10);
    /** Before the first load and before each, until what it asks for again and again is compiled as well as it will be. */
    private static final int WARM_UP_SECONDS = Report.times(1, 60);

    private static final int MOST_CLIENTS = Report.times(16, 64);
    private static final double AT_8 = 0.8;
    private static final double AT_64 = 1.5;
    private static final double P99_MS = 15;
    private static final long MOST_MB = 250;

    private static final double WHOLE_SHEET = 0.7;
    private static final int LINES = 45;
    /** 47 lines filled in by hand. */
    private static final String LONG_SHEET = "chengdu.enterprise";
    /** Its lines that ask for a level. */
    private static final Set<String> LEVELS = Set.of("1.5", "2.3", "10.2", "12.1");

    private final List<String> missed = new ArrayList<>();

    @Test
    void savesKeepUpWithTheDisk(@TempDir Path folder) throws Exception {
        Path home = folder.resolve("home");
        List<ScoreSheets.Own> sheets = ScoreSheets.make(home, MOST_CLIENTS);
        List<Load> bare = bare(folder, sheets);
        try (Server server = Server.start(home)) {
            List<Saves> clients = sheets.stream()
                    .map(own -> Saves.ofLines(server.address(), own))
                    .toList();
            load(server, clients, WARM_UP_SECONDS);
            Compared eight = besideBare(server, clients.subList(0, 8), folder, 1);
            Compared all = besideBare(server, clients, folder, 1);
            row("score saves over HTTP, 8 clients", eight, AT_8);
            row("score saves over HTTP, %d clients".formatted(MOST_CLIENTS), all, AT_64);
            ceiling(8, bare.get(0).perSecond(), eight.raw());
            ceiling(MOST_CLIENTS, bare.get(1).perSecond(), all.raw());
            boolean quick = eight.load().p99() <= P99_MS;
            Report.add(
                    "99 of 100 score saves of 8 clients",
                    String.format(Locale.ROOT, "%.1f ms", eight.load().p99()),
                    "≤ 15 ms",
                    quick ? "kept" : "missed");
            if (!quick) {
                missed.add("p99 " + eight.load().p99());
            }
            memory(server);
        }
        if (Report.isFull()) {
            assertThat(missed).isEmpty();
        }
    }

    @Test
    void wholeSheetsKeepUpWithTheDisk(@TempDir Path folder) throws Exception {
        Path home = folder.resolve("home");
        List<ScoreSheets.Own> sheets = ScoreSheets.make(home, 8);
        ScoreSheets.lockTo(home, LONG_SHEET);
        try (Server server = Server.start(home)) {
            List<String> codes = codes(server, sheets.get(0));
            List<Saves> clients = sheets.stream()
                    .map(own -> Saves.ofSheets(server.address(), own, codes, LEVELS))
                    .toList();
            load(server, clients, WARM_UP_SECONDS);
            Compared one = besideBare(server, clients.subList(0, 1), folder, LINES);
            Compared eight = besideBare(server, clients, folder, LINES);
            row("whole sheets of %d lines over HTTP, 8 clients".formatted(LINES), eight, WHOLE_SHEET);
            Report.add("the same, 1 client, who waits for one after the other", one.text(), "—", "—");
        }
        if (Report.isFull()) {
            assertThat(missed).isEmpty();
        }
    }

    /** Returns the codes of the first lines of a sheet. */
    private static List<String> codes(Server server, ScoreSheets.Own own) throws IOException, InterruptedException {
        HttpRequest asked = HttpRequest.newBuilder(URI.create(server.address() + own.path()))
                .header("Authorization", "Bearer " + own.token())
                .build();
        String sheet = HttpClient.newHttpClient()
                .send(asked, HttpResponse.BodyHandlers.ofString())
                .body();
        List<String> codes = new ObjectMapper().readTree(sheet).get("lines").findValuesAsText("code");
        assertThat(codes).hasSizeGreaterThanOrEqualTo(LINES);
        return codes.subList(0, LINES);
    }

    private void memory(Server server) throws IOException {
        long megabytes = Processes.residentMegabytes(server.pid());
        boolean small = megabytes <= MOST_MB;
        Report.add("resident memory under that load", megabytes + " MB", "≤ 250 MB", small ? "kept" : "missed");
        if (!small) {
            missed.add("memory " + megabytes);
        }
    }

    /** The same requests of 8 and of all to a server that does nothing with them: nobody could answer more here. */
    private List<Load> bare(Path folder, List<ScoreSheets.Own> sheets) throws IOException, InterruptedException {
        try (Server server = Started.bareServer(folder, false)) {
            server.await("/sign-in");
            List<Saves> clients = sheets.stream()
                    .map(own -> Saves.ofLines(server.address(), own))
                    .toList();
            load(server, clients, SECONDS);
            return List.of(load(server, clients.subList(0, 8), SECONDS), load(server, clients, SECONDS));
        }
    }

    private static void ceiling(int clients, double perSecond, double raw) throws IOException {
        Report.add(
                "the same requests of %d clients to bare Javalin, which keeps nothing".formatted(clients),
                String.format(Locale.ROOT, "%,.0f/s, %.2f × bare commits", perSecond, perSecond / raw),
                "—",
                "—");
    }

    private void row(String what, Compared compared, double bound) throws IOException {
        boolean kept = compared.ratio() >= bound;
        Report.add(what, compared.text(), String.format(Locale.ROOT, "≥ %.1f ×", bound), kept ? "kept" : "missed");
        if (!kept) {
            missed.add(what + ": " + compared.ratio());
        }
    }

    /** A load, and the bare commits in a second just before and after it. */
    private record Compared(Load load, double raw) {
        double ratio() {
            return load.perSecond() / raw;
        }

        String text() {
            return String.format(
                    Locale.ROOT, "%,.0f/s, %.2f × bare commits of as many rows", load.perSecond(), ratio());
        }
    }

    /** A shared machine's disk is quicker in one minute than in the next: bare commits are counted on either side. */
    private Compared besideBare(Server server, List<Saves> clients, Path folder, int rows) throws Exception {
        load(server, clients, WARM_UP_SECONDS);
        double before = RawCommits.perSecond(folder.resolve("raw"), SECONDS, rows);
        Load load = load(server, clients, SECONDS);
        return new Compared(load, (before + RawCommits.perSecond(folder.resolve("raw"), SECONDS, rows)) / 2);
    }

    /** What came of a load: answers in a second, and the milliseconds 99 of 100 stayed below. */
    private record Load(double perSecond, double p99) {}

    /** Lets clients save for so long, each going on from the version its lines have. */
    private Load load(Server server, List<Saves> clients, int seconds) throws IOException {
        Connections connections = new Connections(server.address());
        long begun = System.nanoTime();
        clients.forEach(client -> connections.add(client.until(begun + seconds * 1_000_000_000L)));
        long[] taken = connections.run();
        double perSecond = taken.length * 1e9 / (System.nanoTime() - begun);
        Arrays.sort(taken);
        return new Load(perSecond, taken[(int) Math.ceil(taken.length * 0.99) - 1] / 1e6);
    }
}
