package org.hongping.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hongping.fault.Redeployed.expect;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hongping.operator.BundleApi;
import org.hongping.operator.Report;
import org.hongping.operator.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Versions come and go while people score. */
class RedeployLoadTest {
    private static final int REDEPLOYS = Report.times(3, 50);
    private static final int CALLS = Report.times(100, 500);
    private static final int WARM_UP = Report.times(50, 5000);

    /** As many as are made during the redeploys, so that one p99 is as sure as the other. */
    private static final int CALM = Report.times(100, 5000);

    private static final double SLOWER = 2;

    @Test
    void noCallFailsOrDiffersWhileVersionsComeAndGo(@TempDir Path folder) throws Exception {
        SeededHome home = SeededHome.in(folder.resolve("home"));
        List<Redeployed> versions = new ArrayList<>();
        for (int number = 0; number < REDEPLOYS; number++) {
            versions.add(Redeployed.numbered(number, folder));
        }
        try (Server server = Server.start(home.folder())) {
            BundleApi bundles = home.bundles(server);
            JsonNode shipped = inForce(bundles);
            String rubric = shipped.get("rubricDigest").asText();
            Map<String, String> points = new ConcurrentHashMap<>(Map.of(rubric, Redeployed.SHIPPED));
            assertThat(new ScoringLoad(bundles, rubric, points).begin().end(WARM_UP))
                    .isEmpty();
            ScoringLoad calm = new ScoringLoad(bundles, rubric, points).begin();
            assertThat(calm.end(CALM)).isEmpty();

            ScoringLoad load = new ScoringLoad(bundles, rubric, points).begin();
            for (Redeployed version : versions) {
                redeploy(version, shipped.get("bundleDigest").asText(), bundles, points);
            }
            List<String> wrong = load.end(CALLS);

            assertThat(wrong).isEmpty();
            assertThat(load.calls()).isGreaterThanOrEqualTo(CALLS);
            report(calm, load);
        }
    }

    /** Brings a version, puts it in force, rolls back, uninstalls. */
    private static void redeploy(Redeployed version, String shipped, BundleApi bundles, Map<String, String> points)
            throws Exception {
        version.bring(bundles);
        JsonNode brought = Api.json(bundles.get("/api/v1/bundles/" + version.digest()));
        String rubric = brought.at("/rubrics/0/rubricDigest").asText();
        points.put(rubric, version.total());
        expect(200, bundles.act(version.digest(), "in-force"));
        assertThat(Api.json(bundles.score("chengdu.residential@2022", Redeployed.SHEET))
                        .get("total")
                        .asText())
                .isEqualTo(version.total());
        expect(200, bundles.act(shipped, "in-force"));
        expect(200, bundles.act(version.digest(), "uninstall"));
    }

    private static JsonNode inForce(BundleApi bundles) throws Exception {
        for (JsonNode rubric :
                Api.json(bundles.get("/api/v1/rubrics?limit=100")).get("items")) {
            if (rubric.get("id").asText().equals("chengdu.residential")
                    && rubric.get("inForce").asBoolean()) {
                return rubric;
            }
        }
        throw new IllegalStateException("no residential sheet is in force");
    }

    private static void report(ScoringLoad calm, ScoringLoad load) throws Exception {
        double ratio = load.p99() / calm.p99();
        Report.add(
                load.calls() + " scoring calls by two people during " + REDEPLOYS
                        + " redeploys (bring, put in force, roll back, uninstall)",
                String.format(
                        Locale.ROOT,
                        "tried %d, wrong 0; p99 %.1f ms with redeploys, %.1f ms without = %.2f × (bound 2 ×, %s);"
                                + " again: `sh distribution/measure.sh faults RedeployLoadTest`",
                        load.calls(),
                        load.p99(),
                        calm.p99(),
                        ratio,
                        ratio <= SLOWER ? "kept" : "missed"));
        if (Report.isFull()) {
            assertThat(ratio).as("p99 with redeploys to p99 without").isLessThanOrEqualTo(SLOWER);
        }
    }
}
