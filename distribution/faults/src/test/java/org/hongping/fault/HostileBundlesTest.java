package org.hongping.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hongping.fault.Redeployed.expect;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.bundle.RevisedBundles;
import org.hongping.operator.BundleApi;
import org.hongping.operator.Report;
import org.hongping.operator.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is sent to a running server and must not come in. */
class HostileBundlesTest {
    private static final int TRICKS = 60;
    private static final String AGAIN = "; again: `sh distribution/measure.sh faults HostileBundlesTest`";

    @TempDir
    Path folder;

    @Test
    void noHostileArchiveComesInAndNoneBreaksAnything() throws Exception {
        Map<String, byte[]> archives = HostileArchives.all();
        assertThat(archives).hasSizeGreaterThanOrEqualTo(TRICKS);
        SeededHome home = SeededHome.in(folder.resolve("home"));
        List<String> wrong = new ArrayList<>();
        try (Server server = Server.start(home.folder())) {
            BundleApi bundles = home.bundles(server);
            JsonNode before = listed(bundles);
            for (Map.Entry<String, byte[]> archive : archives.entrySet()) {
                HttpResponse<String> answer = bundles.bring("hostile.jar", archive.getValue());
                if (answer.statusCode() < 400 || answer.statusCode() >= 500) {
                    wrong.add(archive.getKey() + ": " + answer.statusCode());
                }
            }
            assertThat(wrong).isEmpty();
            assertThat(listed(bundles)).isEqualTo(before);
            expect(201, bundles.bring("stored.jar", new CityFiles().plain("1.2.0")));
            expect(201, bundles.bring("deflated.jar", new CityFiles().deflated("1.2.1")));
        }
        Report.add(
                archives.size() + " hostile archives (names, twins, bombs, headers that disagree, encryption, links, "
                        + "64-bit tricks, comments) through the API",
                "tried " + archives.size() + ", wrong 0: all refused with 4xx, the catalogue as before; the same files "
                        + "without a trick came in" + AGAIN);
    }

    @Test
    void whatCannotStandBesideWhatIsThereIsRefused() throws Exception {
        RevisedBundles revised = new RevisedBundles(folder);
        Optional<String> city = Optional.of(RevisedBundles.CITY);
        SeededHome home = SeededHome.in(folder.resolve("home"));
        try (Server server = Server.start(home.folder())) {
            BundleApi bundles = home.bundles(server);
            JsonNode before = listed(bundles);
            refused(bundles, revised.bundle("1.0.0", "2"), "org.hongping.rubric.chengdu");
            refused(bundles, revised.bundle(city, "1.0.0", "2"), "1.0.0");
            refused(bundles, new CityFiles().forModel("0.9.0").plain("1.3.0"), "");
            refused(bundles, new CityFiles().forModel("2.0.0").plain("1.3.0"), "");
            assertThat(listed(bundles)).isEqualTo(before);

            HttpResponse<String> older = bundles.bring("older.jar", revised.bundle(city, "0.9.0", "2"));
            expect(201, older);
            assertThat(older.body()).as("is told of the later one").contains("0.9.0", "1.0.0");
            HttpResponse<String> scored = bundles.score("chengdu.residential@2022", Redeployed.SHEET);
            assertThat(Api.json(scored).get("total").asText()).isEqualTo(Redeployed.SHIPPED);
        }
        Report.add(
                "a foreign bundle with a rubric that is there, one version with other bytes, a model too old, one too "
                        + "new, a lower version",
                "tried 5, wrong 0: four refused, the lower version kept with a warning and not in force" + AGAIN);
    }

    private static void refused(BundleApi bundles, byte[] jar, String named) throws Exception {
        HttpResponse<String> answer = bundles.bring("refused.jar", jar);
        expect(422, answer);
        assertThat(answer.body()).contains("FAILED", named);
    }

    private static JsonNode listed(BundleApi bundles) throws IOException, InterruptedException {
        return Api.json(bundles.get("/api/v1/bundles")).get("items");
    }
}
