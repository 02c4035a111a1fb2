package org.hongping.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * One thing that many edit at the same time, and everything the server said of it. Every edit writes another value, so
 * that it is known which one stands.
 */
final class EditHistory {
    /** An edit that was acknowledged, with the version it made. */
    private record Acknowledged(long version, String value) {}

    private final Api api;
    private final String path;
    private final Function<String, String> body;
    private final Function<JsonNode, String> value;
    private final ConcurrentLinkedQueue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong known = new AtomicLong();

    /**
     * Begins a history.
     *
     * @param api as its writer
     * @param path what is put to
     * @param body the document that writes a value
     * @param value the value in a document that was written
     */
    EditHistory(Api api, String path, Function<String, String> body, Function<JsonNode, String> value) {
        this.api = api;
        this.path = path;
        this.body = body;
        this.value = value;
    }

    /** Tries one edit over the newest version anybody has heard of. */
    void edit(String written) throws IOException, InterruptedException {
        long basedOn = known.get();
        HttpResponse<String> answer = api.put(path, basedOn, body.apply(written));
        JsonNode document = Api.json(answer);
        if (answer.statusCode() == 200) {
            long version = document.get("version").asLong();
            acknowledged.add(new Acknowledged(version, written));
            heard(version);
        } else if (answer.statusCode() == 412) {
            refused.incrementAndGet();
            heard(document.get("current").asLong());
        } else {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    private void heard(long version) {
        known.accumulateAndGet(version, Math::max);
    }

    long acknowledged() {
        return acknowledged.size();
    }

    long refused() {
        return refused.get();
    }

    /**
     * Returns everything that is wrong with the history: a version acknowledged twice (one of the two is lost), a
     * version nobody made (an edit counted twice), or another value at the end than the last acknowledged.
     */
    List<String> faults() throws IOException, InterruptedException {
        List<String> faults = new ArrayList<>();
        TreeMap<Long, String> versions = new TreeMap<>();
        for (Acknowledged edit : acknowledged) {
            String other = versions.put(edit.version(), edit.value());
            if (other != null) {
                faults.add(path + " version " + edit.version() + " acknowledged for " + other + " and " + edit.value());
            }
        }
        long expected = versions.isEmpty() ? 0 : versions.firstKey();
        for (long version : versions.keySet()) {
            if (version != expected) {
                faults.add(path + " version " + expected + " was made and acknowledged to nobody");
                expected = version;
            }
            expected++;
        }
        HttpResponse<String> stale = api.put(path, 0, body.apply("never"));
        JsonNode problem = Api.json(stale);
        JsonNode kept = problem.path("saved");
        Map.Entry<Long, String> last = versions.lastEntry();
        if (stale.statusCode() != 412
                || problem.path("current").asLong() != last.getKey()
                || !value.apply(kept).equals(last.getValue())) {
            faults.add(path + " ends with " + stale.body() + ", not with " + last);
        }
        return faults;
    }
}
