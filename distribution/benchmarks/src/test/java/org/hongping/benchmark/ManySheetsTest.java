package org.hongping.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.hongping.operator.Command;
import org.hongping.operator.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code rubric score} over many sheets, from a file to a file, as a city's office would run it over a year. */
class ManySheetsTest {
    private static final int SHEETS = Report.times(500, 100_000);
    private static final int A_SECOND = 20_000;
    private static final long SEED = 7;
    private static final String SHEET = """
            {"answers": {"1.1": {"level": "active"}, "1.2": {"level": "joined"}, "1.3": {"quantity": 2}, \
            "1.4": {"level": "joined"}, "1.5": {"level": "joined"}, \
            "1.6": {"parts": {"a": {"points": %s}, "b": {"level": "serving"}}}, \
            "2.1": {"checks": ["hall", "equipment", "posts"]}, "2.2": {"checks": ["emblems", "press", "systems"]}, \
            "3.1": {"checks": ["platform"]}, "3.2": {"checks": ["epidemic", "patrols", "volunteers"]}, \
            "4.1": {"checks": ["scenes", "charity", "brand"]}, "5.1": {"points": %s}, "5.2": {"checks": ["council"]}, \
            "5.3": {"checks": ["mediation", "feedback"]}, \
            "5.4": {"parts": {"a": {"checks": ["monitor"]}, "b": {"value": %s}}}, "6.1": {"points": 2}, \
            "6.2": {"checks": ["posted"]}, "6.3": {"value": 60}}}
            """;

    @Test
    void aHundredThousandSheetsAreScoredFromFileToFile(@TempDir Path folder) throws Exception {
        Started.train(folder.resolve("train"));
        Path sheets = sheets(folder.resolve("sheets.jsonl"));
        Path results = folder.resolve("results.jsonl");

        long start = System.nanoTime();
        Command.Measured run = Command.measured(
                folder, results, "rubric", "score", "chengdu.residential", sheets.toString(), "--json");
        Duration taken = Duration.ofNanos(System.nanoTime() - start);

        assertThat(run.exit()).isZero();
        try (Stream<String> lines = Files.lines(results)) {
            assertThat(lines.filter(line -> line.startsWith("{\"rubric\":\"chengdu.residential\""))
                            .count())
                    .isEqualTo(SHEETS);
        }
        long rate = SHEETS * 1_000L / taken.toMillis();
        Report.add(
                "rubric score, %,d sheets from file to file".formatted(SHEETS),
                String.format(Locale.ROOT, "%,d sheets/s, %d MB", rate, run.peakKilobytes() / 1_000),
                String.format(Locale.ROOT, "≥ %,d", A_SECOND),
                rate >= A_SECOND ? "kept" : "missed");
        if (Report.isFull()) {
            assertThat(rate).isGreaterThanOrEqualTo(A_SECOND);
        }
    }

    private static Path sheets(Path file) throws IOException {
        Random random = new Random(SEED);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < SHEETS; i++) {
                out.write(
                        SHEET.formatted(hundredths(random, 400), hundredths(random, 500), hundredths(random, 10_000)));
            }
        }
        return file;
    }

    private static String hundredths(Random random, int most) {
        int figure = random.nextInt(most + 1);
        return figure / 100 + "." + (figure % 100 < 10 ? "0" : "") + figure % 100;
    }
}
