package org.hongping.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hongping.fault.Redeployed.expect;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.hongping.operator.BundleApi;

/** An administrator who brings versions, puts them in force, rolls back and uninstalls, and remembers what was done. */
final class BundleActs {
    private static final String RESIDENTIAL = "chengdu.residential";

    private final String shipped;
    private final Supplier<Redeployed> next;
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final Map<String, String> states = new HashMap<>();
    private final Map<String, String> points = new HashMap<>();
    /** States that the act on its way may have led to. */
    private Map<String, String> onItsWay = Map.of();

    BundleActs(String shipped, Supplier<Redeployed> next) {
        this.shipped = shipped;
        this.next = next;
        states.put(shipped, "IN_FORCE");
        points.put(shipped, Redeployed.SHIPPED);
    }

    int acknowledged() {
        return acknowledged.get();
    }

    /** Does one act after the other until the server is gone. */
    void act(BundleApi bundles) {
        try {
            while (true) {
                Redeployed version = next.get();
                points.put(version.digest(), version.total());
                begin(Map.of(version.digest(), "WAITING"));
                version.bring(bundles);
                done();
                putInForce(bundles, version.digest());
                putInForce(bundles, shipped);
                begin(Map.of(version.digest(), "GONE"));
                expect(200, bundles.act(version.digest(), "uninstall"));
                done();
            }
        } catch (IOException gone) {
            // As planned: it was killed.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void putInForce(BundleApi bundles, String digest) throws IOException, InterruptedException {
        Map<String, String> after = new HashMap<>();
        states.forEach((bundle, state) -> {
            if (state.equals("IN_FORCE")) {
                after.put(bundle, "KEPT");
            }
        });
        after.put(digest, "IN_FORCE");
        begin(after);
        expect(200, bundles.act(digest, "in-force"));
        done();
    }

    private void begin(Map<String, String> after) {
        onItsWay = Map.copyOf(after);
    }

    private void done() {
        states.putAll(onItsWay);
        onItsWay = Map.of();
        acknowledged.incrementAndGet();
    }

    /** Looks what the server has: everything acknowledged, and the act on its way whole or not at all. */
    void verify(BundleApi bundles) throws IOException, InterruptedException {
        Map<String, String> with = new HashMap<>(states);
        with.putAll(onItsWay);
        Map<String, String> without = new HashMap<>(states);
        onItsWay.keySet().forEach(digest -> without.putIfAbsent(digest, "UNKNOWN"));
        Map<String, String> found = new HashMap<>();
        for (JsonNode bundle : Api.json(bundles.get("/api/v1/bundles")).get("items")) {
            found.put(bundle.get("digest").asText(), state(bundles, bundle));
        }
        found.keySet().retainAll(points.keySet());
        for (String digest : with.keySet()) {
            if (!found.containsKey(digest)) {
                found.put(digest, absent(bundles, digest));
            }
        }
        assertThat(found).as("without the act on its way, or with it").isIn(without, with);
        states.putAll(found);
        states.values().removeIf("UNKNOWN"::equals);
        onItsWay = Map.of();
    }

    /** What was uninstalled is not listed, and is known all the same. */
    private static String absent(BundleApi bundles, String digest) throws IOException, InterruptedException {
        HttpResponse<String> answer = bundles.get("/api/v1/bundles/" + digest);
        return answer.statusCode() == 404
                ? "UNKNOWN"
                : Api.json(answer).get("state").asText();
    }

    /** A bundle that is there is served whole: it scores as it should. */
    private String state(BundleApi bundles, JsonNode bundle) throws IOException, InterruptedException {
        String digest = bundle.get("digest").asText();
        String state = bundle.get("state").asText();
        for (JsonNode rubric : bundle.get("rubrics")) {
            if (rubric.get("id").asText().equals(RESIDENTIAL) && points.containsKey(digest)) {
                HttpResponse<String> scored =
                        bundles.score(rubric.get("rubricDigest").asText(), Redeployed.SHEET);
                expect(200, scored);
                assertThat(Api.json(scored).get("total").asText()).isEqualTo(points.get(digest));
                return rubric.get("inForce").asBoolean() ? "IN_FORCE" : state.replace("IN_FORCE", "KEPT");
            }
        }
        return state;
    }

    /** The one in force answers for the edition, and nothing else does. */
    void verifyInForce(BundleApi bundles) throws IOException, InterruptedException {
        String inForce = states.entrySet().stream()
                .filter(entry -> entry.getValue().equals("IN_FORCE"))
                .map(Map.Entry::getKey)
                .reduce((one, other) -> {
                    throw new AssertionError("two are in force: " + one + " and " + other);
                })
                .orElseThrow();
        HttpResponse<String> scored = bundles.score(RESIDENTIAL + "@2022", Redeployed.SHEET);
        expect(200, scored);
        assertThat(Api.json(scored).get("total").asText()).isEqualTo(points.get(inForce));
    }
}
