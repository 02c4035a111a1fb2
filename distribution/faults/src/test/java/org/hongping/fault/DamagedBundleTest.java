package org.hongping.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hongping.fault.Redeployed.expect;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.hongping.core.bundle.RevisedBundles;
import org.hongping.operator.BundleApi;
import org.hongping.operator.Report;
import org.hongping.operator.Server;
import org.hongping.plugin.archive.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A city's bundle that was damaged on its way to the API. */
class DamagedBundleTest {
    private static final int FLIPS = Report.times(10, 1000);
    private static final int TRUNCATIONS = Report.times(5, 200);
    private static final String AGAIN = "; again: `sh distribution/measure.sh faults DamagedBundleTest`";

    private final Random random = new Random(20_261_123);
    private final List<String> wrong = new ArrayList<>();
    private int taken;

    @Test
    void noDamagedBundleIsTakenForAnother(@TempDir Path folder) throws Exception {
        byte[] whole = new RevisedBundles(folder).city("1.0.1", "（修订）");
        byte[] packed = repacked(whole);
        SeededHome home = SeededHome.in(folder.resolve("home"));
        try (Server server = Server.start(home.folder())) {
            BundleApi bundles = home.bundles(server);
            List<String> content = brought(bundles, whole);
            assertThat(brought(bundles, packed)).isEqualTo(content);
            for (int flip = 0; flip < FLIPS; flip++) {
                byte[] sound = flip % 2 == 0 ? whole : packed;
                int bit = random.nextInt(sound.length * 8);
                byte[] damaged = sound.clone();
                damaged[bit / 8] ^= (byte) (1 << bit % 8);
                send(bundles, damaged, content, "bit " + bit);
            }
            int takenFlipped = taken;
            for (int cut = 0; cut < TRUNCATIONS; cut++) {
                int length = random.nextInt(whole.length);
                send(bundles, Arrays.copyOf(whole, length), content, "the first " + length + " bytes");
            }
            assertThat(wrong).isEmpty();
            assertThat(taken).as("truncated and taken").isEqualTo(takenFlipped);
            assertThat(brought(bundles, whole)).isEqualTo(content);
        }
        Report.add(
                FLIPS + " copies of a city's bundle through the API, one bit flipped in each",
                "tried " + FLIPS + ", wrong 0: " + (FLIPS - taken) + " refused, " + taken
                        + " taken with the very same content" + AGAIN);
        Report.add(TRUNCATIONS + " copies cut off anywhere", "tried " + TRUNCATIONS + ", wrong 0: all refused" + AGAIN);
    }

    /** Wrong is what comes in with other content, and what is answered with a fault. */
    private void send(BundleApi bundles, byte[] damaged, List<String> content, String what) throws Exception {
        HttpResponse<String> answer = bundles.bring("damaged.jar", damaged);
        if (answer.statusCode() == 201) {
            taken++;
            if (!content(bundles, damaged).equals(content)) {
                wrong.add(what + " came in");
            }
            expect(200, bundles.act(Sha256.of(damaged), "uninstall"));
        } else if (answer.statusCode() != 422) {
            wrong.add(what + ": " + answer.statusCode() + " " + answer.body());
        }
    }

    /** Shows that nothing but the damage keeps it out. */
    private static List<String> brought(BundleApi bundles, byte[] jar) throws Exception {
        expect(201, bundles.bring("whole.jar", jar));
        List<String> content = content(bundles, jar);
        expect(200, bundles.act(Sha256.of(jar), "uninstall"));
        return content;
    }

    private static List<String> content(BundleApi bundles, byte[] jar) throws Exception {
        List<String> rubrics = new ArrayList<>();
        JsonNode bundle = Api.json(bundles.get("/api/v1/bundles/" + Sha256.of(jar)));
        bundle.get("rubrics")
                .forEach(rubric -> rubrics.add(rubric.get("rubricDigest").asText()));
        return rubrics;
    }

    /** The same files as Java's own packer packs them: deflate may say one content in many ways. */
    private static byte[] repacked(byte[] stored) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(stored));
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                from.transferTo(to);
            }
        }
        return bytes.toByteArray();
    }
}
