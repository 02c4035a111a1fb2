package org.hongping.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hongping.operator.Report;
import org.hongping.operator.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies into the inbox that take their time. */
class SlowCopyTest {
    private static final int COPIES = Report.times(4, 100);
    private static final int AT_ONCE = 4;
    private static final int LONGEST_PAUSE = 900;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void everyCopyIsTakenWhenItIsWholeAndNotBefore(@TempDir Path folder) throws Exception {
        SeededHome home = SeededHome.in(folder.resolve("home"));
        List<Redeployed> versions = new ArrayList<>();
        for (int copy = 0; copy < COPIES; copy++) {
            versions.add(Redeployed.numbered(copy, folder));
        }
        Path inbox = home.folder().resolve("inbox");
        ExecutorService copiers = Executors.newFixedThreadPool(AT_ONCE);
        try (Server server = Server.start(home.folder())) {
            List<Future<?>> copies = new ArrayList<>();
            for (int copy = 0; copy < COPIES; copy++) {
                byte[] jar = versions.get(copy).jar();
                Path file = inbox.resolve("slow-" + copy + ".jar");
                Random random = new Random(copy);
                copies.add(copiers.submit(() -> {
                    copySlowly(jar, file, random);
                    return file;
                }));
            }
            for (Future<?> copy : copies) {
                copy.get();
            }
            awaitEmpty(inbox);

            assertThat(ShippedBundle.files(inbox.resolve("refused"), ".jar")).isEmpty();
            for (int copy = 0; copy < COPIES; copy++) {
                assertThat(inbox.resolve("accepted/slow-" + copy + ".jar"))
                        .hasBinaryContent(versions.get(copy).jar());
                JsonNode bundle = Api.json(home.bundles(server)
                        .get("/api/v1/bundles/" + versions.get(copy).digest()));
                assertThat(bundle.get("state").asText()).isIn("IN_FORCE", "KEPT", "WAITING");
                assertThat(bundle.get("arrivals")).hasSize(1);
            }
        } finally {
            copiers.shutdownNow();
        }
        Report.add(
                COPIES + " copies into inbox/ in pieces, with pauses of up to " + LONGEST_PAUSE + " ms, " + AT_ONCE
                        + " at a time",
                "tried " + COPIES + ", wrong 0: each was taken once, whole; again: `sh distribution/measure.sh faults "
                        + "SlowCopyTest`");
    }

    private static void copySlowly(byte[] jar, Path file, Random random) throws IOException, InterruptedException {
        int pieces = 2 + random.nextInt(4);
        for (int piece = 0; piece < pieces; piece++) {
            try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                out.write(Arrays.copyOfRange(jar, jar.length * piece / pieces, jar.length * (piece + 1) / pieces));
            }
            Thread.sleep(random.nextInt(LONGEST_PAUSE));
        }
    }

    private static void awaitEmpty(Path inbox) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!ShippedBundle.files(inbox, ".jar").isEmpty()) {
            assertThat(System.nanoTime()).as("not taken at the end").isLessThan(deadline);
            Thread.sleep(50);
        }
    }
}
