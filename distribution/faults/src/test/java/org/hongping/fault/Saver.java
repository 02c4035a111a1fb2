package org.hongping.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.hongping.operator.Server;

/** An assessor who saves a line again and again, each time with other points, and remembers what was acknowledged. */
final class Saver {
    private static final int MOST = 500;

    private final SeededHome.Sheet sheet;
    private final AtomicInteger acknowledged = new AtomicInteger();
    private long version;
    private String points = "";
    private String attempted = "";

    Saver(SeededHome.Sheet sheet) {
        this.sheet = sheet;
    }

    /** Saves until the server is gone. */
    void save(Server server) {
        Api api = api(server);
        try {
            while (true) {
                attempted = points(version + 1);
                HttpResponse<String> answer =
                        api.put(line(), version, "{\"answer\":{\"points\":" + attempted + ",\"reason\":\"现场核查\"}}");
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                version++;
                points = attempted;
                acknowledged.incrementAndGet();
            }
        } catch (IOException gone) {
            // As planned: it was killed.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Looks what the server has kept: the last that was acknowledged, or the one that was on its way. */
    void verify(Server server) throws IOException, InterruptedException {
        JsonNode line = kept(api(server));
        long found = line.path("version").asLong(0);
        if (found == version + 1) {
            version = found;
            points = attempted;
        }
        assertThat(found).as("version of line 5.1 of " + sheet.id()).isEqualTo(version);
        if (version > 0) {
            assertThat(line.get("points").asText()).isEqualTo(points);
            assertThat(listed(api(server)).get("points").asText())
                    .as("what lists show, which follows a moment after a save")
                    .isEqualTo(points);
        }
    }

    private JsonNode listed(Api api) throws IOException, InterruptedException {
        for (JsonNode own : api.read("/api/v1/assessments").get("items")) {
            if (own.get("id").asText().equals(sheet.id())) {
                return own;
            }
        }
        throw new IllegalStateException("the sheet is not listed");
    }

    int acknowledged() {
        return acknowledged.get();
    }

    private JsonNode kept(Api api) throws IOException, InterruptedException {
        for (JsonNode line : api.read("/api/v1/assessments/" + sheet.id()).get("lines")) {
            if (line.get("code").asText().equals("5.1")) {
                return line;
            }
        }
        throw new IllegalStateException("there is no line 5.1");
    }

    private Api api(Server server) {
        return new Api(server.address(), sheet.token());
    }

    private String line() {
        return "/api/v1/assessments/" + sheet.id() + "/lines/5.1";
    }

    private static String points(long number) {
        long hundredths = number % MOST;
        return String.format(Locale.ROOT, "%d.%02d", hundredths / 100, hundredths % 100);
    }
}
