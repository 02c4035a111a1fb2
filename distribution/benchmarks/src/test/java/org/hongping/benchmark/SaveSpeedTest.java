package org.hongping.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hongping.core.assessment.AssessmentFixture;
import org.hongping.operator.Report;
import org.hongping.operator.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many score saves over HTTP are acknowledged in a second, each durable, against bare durable commits. */
class SaveSpeedTest {
    private static final int SECONDS = Report.times(1, 10);
    /** Until what is asked for again and again is compiled as well as it will be. */
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
        double before = RawCommits.perSecond(folder.resolve("raw"), SECONDS);
        try (Server server = Server.start(home)) {
            Map<String, Integer> versions = new LinkedHashMap<>();
            saves(server, sheets, versions, 8, WARM_UP_SECONDS);
            double[] eight = saves(server, sheets, versions, 8, SECONDS);
            double[] sixtyFour = saves(server, sheets, versions, MOST_CLIENTS, SECONDS);
            double raw = (before + RawCommits.perSecond(folder.resolve("raw"), SECONDS)) / 2;
            row("score saves over HTTP, 8 clients", eight[0], eight[0] / raw, AT_8);
            row("score saves over HTTP, %d clients".formatted(MOST_CLIENTS), sixtyFour[0], sixtyFour[0] / raw, AT_64);
            boolean quick = eight[1] <= P99_MS;
            Report.add(
                    "99 of 100 score saves of 8 clients",
                    String.format(Locale.ROOT, "%.1f ms", eight[1]),
                    "≤ 15 ms",
                    quick ? "kept" : "missed");
            if (!quick) {
                missed.add("p99 " + eight[1]);
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
        ScoreSheets.Own sheet = ScoreSheets.make(home, 4).get(0);
        ScoreSheets.lockTo(home, LONG_SHEET);
        double before = RawCommits.perSecond(folder.resolve("raw"), SECONDS, LINES);
        try (Server server = Server.start(home)) {
            List<String> codes = codes(server, sheet);
            int version = sheets(server, sheet, codes, 0, WARM_UP_SECONDS)[0];
            int[] saved = sheets(server, sheet, codes, version, SECONDS);
            double raw = (before + RawCommits.perSecond(folder.resolve("raw"), SECONDS, LINES)) / 2;
            double perSecond = (saved[0] - version) * 1_000.0 / saved[1];
            row(
                    "whole sheets of %d lines over HTTP, 1 client".formatted(LINES),
                    perSecond,
                    perSecond / raw,
                    WHOLE_SHEET);
        }
        if (Report.isFull()) {
            assertThat(missed).isEmpty();
        }
    }

    /** Returns the codes of the first lines of a sheet. */
    private static List<String> codes(Server server, ScoreSheets.Own own) throws IOException {
        try (PlainClient client = new PlainClient(server.address())) {
            JsonNode sheet = new ObjectMapper()
                    .readTree(client.ask("GET", own.path(), bearer(own), "").body());
            List<String> codes = sheet.get("lines").findValuesAsText("code");
            assertThat(codes).hasSizeGreaterThanOrEqualTo(LINES);
            return codes.subList(0, LINES);
        }
    }

    /** Saves a sheet of one client again and again; returns the version its lines have now, and milliseconds. */
    private static int[] sheets(Server server, ScoreSheets.Own own, List<String> codes, int first, int seconds)
            throws IOException {
        int version = first;
        long begun = System.nanoTime();
        long end = begun + seconds * 1_000_000_000L;
        try (PlainClient client = new PlainClient(server.address())) {
            do {
                StringJoiner lines = new StringJoiner(",", "{\"lines\":{", "}}");
                for (String code : codes) {
                    String answer = LEVELS.contains(code) ? "\"level\":\"none\"" : "\"points\":1";
                    lines.add("\"%s\":{\"answer\":{%s,\"reason\":\"第 %d 次\"},\"basedOn\":%d}"
                            .formatted(code, answer, version, version));
                }
                PlainClient.Answer said = client.ask(
                        "PUT",
                        own.path() + "/lines",
                        bearer(own) + "If-Match: \"v0\"\r\nPrefer: return=minimal\r\n",
                        lines.toString());
                if (said.status() != 200) {
                    throw new IllegalStateException("the sheet over " + version + " answered " + said);
                }
                version++;
            } while (System.nanoTime() < end);
        }
        return new int[] {version, Math.toIntExact((System.nanoTime() - begun) / 1_000_000)};
    }

    private static String bearer(ScoreSheets.Own own) {
        return "Authorization: Bearer " + own.token() + "\r\n";
    }

    private void memory(Server server) throws IOException {
        long megabytes = Processes.residentMegabytes(server.pid());
        boolean small = megabytes <= MOST_MB;
        Report.add("resident memory under that load", megabytes + " MB", "≤ 250 MB", small ? "kept" : "missed");
        if (!small) {
            missed.add("memory " + megabytes);
        }
    }

    private void row(String what, double perSecond, double ratio, double bound) throws IOException {
        boolean kept = ratio >= bound;
        Report.add(
                what,
                String.format(Locale.ROOT, "%,.0f/s, %.2f × bare commits of as many rows", perSecond, ratio),
                String.format(Locale.ROOT, "≥ %.1f ×", bound),
                kept ? "kept" : "missed");
        if (!kept) {
            missed.add(what + ": " + ratio);
        }
    }

    /** Returns acknowledged saves in a second, and the milliseconds 99 of 100 stayed below. */
    private static double[] saves(
            Server server, List<ScoreSheets.Own> sheets, Map<String, Integer> versions, int clients, int seconds)
            throws Exception {
        ConcurrentLinkedQueue<Long> taken = new ConcurrentLinkedQueue<>();
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        long begun = System.nanoTime();
        long end = begun + seconds * 1_000_000_000L;
        try {
            List<Future<Integer>> all = new ArrayList<>();
            for (ScoreSheets.Own own : sheets.subList(0, clients)) {
                int version = versions.getOrDefault(own.path(), 0);
                all.add(pool.submit(() -> save(server.address(), own, version, end, taken)));
            }
            for (int client = 0; client < clients; client++) {
                versions.put(sheets.get(client).path(), all.get(client).get());
            }
        } finally {
            pool.shutdownNow();
        }
        long[] sorted = taken.stream().mapToLong(Long::longValue).sorted().toArray();
        double p99 = sorted[(int) Math.ceil(sorted.length * 0.99) - 1] / 1e6;
        return new double[] {sorted.length * 1e9 / (System.nanoTime() - begun), p99};
    }

    /** Goes through a sheet again and again, each time with other words; returns the version all its lines have now. */
    private static int save(String address, ScoreSheets.Own own, int first, long end, ConcurrentLinkedQueue<Long> taken)
            throws IOException {
        int version = first;
        String bearer = bearer(own);
        try (PlainClient client = new PlainClient(address)) {
            do {
                for (Map.Entry<String, String> line : AssessmentFixture.FULL_MARKS.entrySet()) {
                    String answer = "{\"reason\":\"第 " + version + " 次\","
                            + line.getValue().substring(1);
                    long begun = System.nanoTime();
                    PlainClient.Answer said = client.ask(
                            "PUT",
                            own.path() + "/lines/" + line.getKey(),
                            bearer + "If-Match: \"v" + version + "\"\r\n",
                            "{\"answer\":" + answer + "}");
                    if (said.status() != 200) {
                        throw new IllegalStateException(line.getKey() + " over " + version + " answered " + said);
                    }
                    taken.add(System.nanoTime() - begun);
                }
                version++;
            } while (System.nanoTime() < end);
        }
        return version;
    }
}
