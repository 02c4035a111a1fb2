package org.hongping.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hongping.operator.Command;
import org.hongping.operator.Report;
import org.hongping.operator.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is dropped into the inbox of a running server. */
class InboxTest {
    private static final int FLIPS = Report.times(10, 1000);
    private static final Duration LISTED = Duration.ofSeconds(2);

    @Test
    void aJarWithOneChangedByteIsRefusedWithItsFindings(@TempDir Path home) throws Exception {
        byte[] shipped = ShippedBundle.bytes();
        Random random = new Random(7);
        try (Server server = Server.start(home)) {
            JsonNode before = new Api(server.address(), "").read("/api/v1/rubrics");
            for (int flip = 0; flip < FLIPS; flip++) {
                byte[] damaged = shipped.clone();
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
                drop(home, "damaged-" + flip + ".jar", damaged);
            }
            List<Path> refused = awaitRefused(home);

            assertThat(refused).hasSize(FLIPS);
            assertThat(ShippedBundle.files(home.resolve("inbox/accepted"), ".jar"))
                    .isEmpty();
            for (Path findings : ShippedBundle.files(home.resolve("inbox/refused"), ".txt")) {
                assertThat(findings).isNotEmptyFile();
            }
            assertThat(ShippedBundle.files(home.resolve("inbox/refused"), ".txt"))
                    .hasSize(FLIPS);
            assertThat(new Api(server.address(), "").read("/api/v1/rubrics")).isEqualTo(before);
        }
        Report.add(
                FLIPS + " copies of the shipped jar, one bit flipped in each, in inbox/",
                "all refused, a file of findings beside each; the catalogue as before");
    }

    @Test
    void aNewRevisionIsListedAtOnceAndTheRunningCampaignKeepsItsOwn(@TempDir Path folder) throws Exception {
        SeededHome home = SeededHome.in(folder.resolve("home"));
        byte[] revision = revision(folder);
        String application = "/api/v1/applications/" + home.application();
        try (Server server = Server.start(home.folder())) {
            Api api = home.api(server);
            String pinned = api.read(application).get("rubricDigest").asText();

            int before = api.read("/api/v1/rubrics").get("items").size();
            long dropped = System.nanoTime();
            drop(home.folder(), "revision.jar", revision);
            Duration taken = awaitListed(api, before + 1, dropped);

            if (Report.isFull()) { // beside other tests it says nothing
                assertThat(taken).isLessThan(LISTED);
            }
            assertThat(api.read(application).get("rubricDigest").asText()).isEqualTo(pinned);
            assertThat(points(api, application)).as("the applicant's").isEqualTo("3.00");
            SeededHome.Sheet sheet = home.sheets().get(0);
            assertThat(points(new Api(server.address(), sheet.token()), "/api/v1/assessments/" + sheet.id()))
                    .as("an assessor's")
                    .isEqualTo("3.00");
            Report.add(
                    "a newer revision with other points in inbox/",
                    "listed after " + taken.toMillis() + " ms; the running campaign kept its digest, a line that"
                            + " an applicant and one that an assessor saved after the drop the old points");
        }
    }

    /** Returns what a line is worth that is answered now; 3.00 by the old revision, 2.00 by the new. */
    private static String points(Api api, String sheet) throws IOException, InterruptedException {
        HttpResponse<String> saved = api.put(sheet + "/lines/1.1", 0, "{\"answer\":{\"level\":\"founded\"}}");
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
        return Api.json(saved).get("points").asText();
    }

    /** The same sheet, with one point less for one level of line 1.1. */
    private static byte[] revision(Path folder) throws IOException, InterruptedException {
        Path sources = Path.of(System.getProperty("hongping.rubrics"));
        Path rubrics = Files.createDirectories(folder.resolve("revision/rubrics"));
        String sheet = Files.readString(sources.resolve("rubrics/residential.yaml"));
        String changed =
                sheet.replace("{id: founded, label: 有党组织, points: 3}", "{id: founded, label: 有党组织, points: 2}");
        assertThat(changed).isNotEqualTo(sheet);
        Files.writeString(rubrics.resolve("residential.yaml"), changed);
        Path jar = folder.resolve("revision.jar");
        Command.Outcome packed = Command.run(
                folder,
                "rubric",
                "pack",
                folder.resolve("revision").toString(),
                "-o",
                jar.toString(),
                "--name",
                "org.hongping.rubric.chengdu",
                "--bundle-version",
                "1.0.1");
        assertThat(packed.exit()).as(packed.text()).isZero();
        return Files.readAllBytes(jar);
    }

    private static Duration awaitListed(Api api, int revisions, long since) throws Exception {
        while (api.read("/api/v1/rubrics").get("items").size() < revisions) {
            if (System.nanoTime() - since > LISTED.toNanos() * 10) {
                throw new AssertionError("not listed: " + api.read("/api/v1/rubrics"));
            }
            Thread.sleep(10);
        }
        return Duration.ofNanos(System.nanoTime() - since);
    }

    private static List<Path> awaitRefused(Path home) throws Exception {
        long deadline = System.nanoTime() + Duration.ofMinutes(15).toNanos();
        List<Path> refused = new ArrayList<>();
        while (refused.size() < FLIPS && System.nanoTime() < deadline) {
            Thread.sleep(200);
            refused = ShippedBundle.files(home.resolve("inbox/refused"), ".jar");
        }
        return refused;
    }

    private static void drop(Path home, String name, byte[] content) throws IOException {
        Path inbox = home.resolve("inbox");
        Path part = Files.write(inbox.resolve(name + ".part"), content);
        Files.move(part, inbox.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }
}
