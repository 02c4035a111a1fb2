package org.hongping.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.hongping.core.bundle.RevisedBundles;
import org.hongping.operator.BundleApi;
import org.hongping.operator.Report;
import org.hongping.operator.Server;
import org.hongping.plugin.BundleInspector;
import org.hongping.plugin.archive.Sha256;
import org.hongping.plugin.manifest.ModelVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How soon a city's bundle is usable, beside Karaf's deploy folder where that is given. */
class BundleSpeedTest {
    private static final int ROUNDS = Report.times(1, 11);
    private static final String SHEET = "{\"answers\":{\"1.1\":{\"level\":\"founded\"}}}";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long MOST_MS = 150;
    /** How often Karaf looks, in milliseconds, and how many times as long we may take. */
    private static final int AS_SHIPPED = 1000;

    private static final double OF_AS_SHIPPED = 0.3;
    private static final int QUICK = 100;
    private static final double OF_QUICK = 1.0;

    private final Random random = new Random(20_261_124);
    private final List<String> missed = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void aBundleIsUsableSoon() throws Exception {
        AdministeredHome home = AdministeredHome.in(folder.resolve("home"));
        List<Duration> dropped = new ArrayList<>();
        List<Duration> brought = new ArrayList<>();
        try (Server server = Server.start(home.folder())) {
            BundleApi bundles = home.bundles(server);
            for (int round = 1; round <= ROUNDS; round++) {
                dropped.add(drop(home, bundles, city("1.1." + round)));
                brought.add(bring(bundles, city("1.2." + round)));
            }
        }
        double ours = median(dropped);
        String what = "a city's bundle renamed into inbox/, first score by its new revision over HTTP";
        Optional<Path> karaf = Karaf.given();
        Report.add(what, milliseconds(ours), "—", karaf.isPresent() ? "—" : "Karaf not given (-Dhongping.karaf)");
        if (karaf.isPresent()) {
            compare(ours, karaf.get(), AS_SHIPPED, OF_AS_SHIPPED);
            compare(ours, karaf.get(), QUICK, OF_QUICK);
        }
        row(
                "a city's bundle brought through the API and put in force, both answers",
                milliseconds(median(brought)),
                "≤ " + MOST_MS + " ms",
                median(brought) <= MOST_MS);
        if (Report.isFull()) {
            assertThat(missed).isEmpty();
        }
    }

    private byte[] city(String version) {
        return new RevisedBundles(folder).city(version, "（" + version + "）");
    }

    private Duration drop(AdministeredHome home, BundleApi bundles, byte[] jar) throws Exception {
        String rubric = rubricDigest(jar);
        Path file = Files.write(home.folder().resolve("dropped"), jar);
        String name = Sha256.of(jar).substring(Sha256.PREFIX.length()) + ".jar";
        Thread.sleep(random.nextInt(200)); // so that it comes at any moment between two looks
        long begun = System.nanoTime();
        Files.move(file, home.folder().resolve("inbox").resolve(name), StandardCopyOption.ATOMIC_MOVE);
        HttpResponse<String> answer = bundles.score(rubric, SHEET);
        while (answer.statusCode() != 200) {
            assertThat(System.nanoTime() - begun).as(answer.body()).isLessThan(PATIENCE.toNanos());
            Thread.sleep(1);
            answer = bundles.score(rubric, SHEET);
        }
        Duration taken = Duration.ofNanos(System.nanoTime() - begun);
        assertThat(answer.body()).contains(rubric, "\"partialTotal\":\"3.00\"");
        return taken;
    }

    private static Duration bring(BundleApi bundles, byte[] jar) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        HttpResponse<String> brought = bundles.bring("city.jar", jar);
        HttpResponse<String> inForce = bundles.act(Sha256.of(jar), "in-force");
        Duration taken = Duration.ofNanos(System.nanoTime() - begun);
        assertThat(brought.statusCode()).as(brought.body()).isEqualTo(201);
        assertThat(inForce.statusCode()).as(inForce.body()).isEqualTo(200);
        return taken;
    }

    private static String rubricDigest(byte[] jar) {
        return new BundleInspector(ModelVersion.ofThisInstallation())
                .inspect(jar).bundle().orElseThrow().revisions().stream()
                        .filter(revision -> revision.id().text().equals("chengdu.residential"))
                        .findFirst()
                        .orElseThrow()
                        .rubricDigest();
    }

    private void compare(double ours, Path unpacked, int poll, double bound) throws Exception {
        List<Duration> theirs = new ArrayList<>();
        try (Karaf karaf = Karaf.start(unpacked, folder, poll)) {
            for (int round = 0; round < ROUNDS; round++) {
                Thread.sleep(random.nextInt(poll));
                theirs.add(karaf.deploy("probe" + poll + "n" + round));
            }
        }
        double ratio = ours / median(theirs);
        row(
                "the same beside a bundle that does nothing, from Karaf's deploy folder to its start, poll " + poll
                        + " ms" + (poll == AS_SHIPPED ? " (as shipped)" : ""),
                String.format(
                        Locale.ROOT, "%s of %s = %.2f ×", milliseconds(ours), milliseconds(median(theirs)), ratio),
                "≤ " + bound + " ×",
                ratio <= bound);
    }

    private void row(String what, String figure, String bound, boolean kept) throws IOException {
        Report.add(what, figure, bound, kept ? "kept" : "missed");
        if (!kept) {
            missed.add(what + ": " + figure);
        }
    }

    private static String milliseconds(double figure) {
        return Math.round(figure) + " ms";
    }

    private static double median(List<Duration> durations) {
        List<Duration> sorted = durations.stream().sorted().toList();
        return sorted.get(sorted.size() / 2).toNanos() / 1e6;
    }
}
