package org.hongping.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.hongping.operator.BundleApi;

/** People who score all the time: by a digest, and by whatever is in force. */
final class ScoringLoad {
    private static final int PEOPLE = 2;

    private final BundleApi bundles;
    private final String digest;
    private final Map<String, String> pointsOfDigest;
    private final List<Double> milliseconds = Collections.synchronizedList(new ArrayList<>());
    private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());
    private final AtomicBoolean ended = new AtomicBoolean();
    private final AtomicInteger calls = new AtomicInteger();
    private final List<Thread> people = new ArrayList<>();

    /**
     * Prepares a load.
     *
     * @param digest of the revision that half of the calls score by
     * @param pointsOfDigest what the sheet comes to by each revision that may be in force
     */
    ScoringLoad(BundleApi bundles, String digest, Map<String, String> pointsOfDigest) {
        this.bundles = bundles;
        this.digest = digest;
        this.pointsOfDigest = pointsOfDigest;
    }

    ScoringLoad begin() {
        for (int person = 0; person < PEOPLE; person++) {
            Thread thread = new Thread(this::score, "scorer");
            thread.start();
            people.add(thread);
        }
        return this;
    }

    int calls() {
        return calls.get();
    }

    /** Returns the calls that failed or differed. */
    List<String> end(int atLeast) throws InterruptedException {
        while (calls.get() < atLeast && wrong.isEmpty()) {
            Thread.sleep(5);
        }
        ended.set(true);
        for (Thread person : people) {
            person.join();
        }
        return List.copyOf(wrong);
    }

    /** Returns the time that 99 of 100 calls stayed below, in milliseconds. */
    double p99() {
        List<Double> sorted = milliseconds.stream().sorted().toList();
        return sorted.get((int) Math.ceil(sorted.size() * 0.99) - 1);
    }

    private void score() {
        while (!ended.get()) {
            String which = calls.incrementAndGet() % 2 == 0 ? digest : "chengdu.residential@2022";
            long begun = System.nanoTime();
            try {
                HttpResponse<String> answer = bundles.score(which, Redeployed.SHEET);
                milliseconds.add((System.nanoTime() - begun) / 1e6);
                compare(which, answer);
            } catch (Exception fault) {
                wrong.add(which + ": " + fault);
                return;
            }
        }
    }

    private void compare(String which, HttpResponse<String> answer) throws Exception {
        JsonNode result = Api.json(answer);
        String scoredBy = result.path("rubricDigest").asText();
        boolean right = answer.statusCode() == 200
                && (!which.startsWith("sha256:") || which.equals(scoredBy))
                && result.path("total").asText().equals(pointsOfDigest.get(scoredBy));
        if (!right) {
            wrong.add(which + ": " + answer.statusCode() + " " + answer.body());
        }
    }
}
