package org.hongping.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hongping.core.application.ApplicationFixture;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.result.ResultFixture;
import org.hongping.core.result.ResultService;
import org.hongping.core.storage.DatabaseConfig.SqliteFile;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.TestClient;
import org.hongping.operator.Report;
import org.hongping.operator.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists of a campaign as the organiser reads them, small and large, whole pages; and a rank after a changed total. */
class ListSpeedTest {
    private static final int FEW = Report.times(60, 1_000);
    private static final int MANY = Report.times(120, 10_000);
    private static final int WARM_UP = Report.times(2, 1_000);
    private static final int MEASURED = Report.times(3, 100);
    private static final double WHOLE_MS = 25;
    private static final double PAGE_MS = 10;
    private static final double GROWTH = 1.3;
    private static final double RANK_MS = 2;

    private final List<String> missed = new ArrayList<>();

    @Test
    void aLongCampaignIsReadAsQuicklyAsAShortOne(@TempDir Path folder) throws Exception {
        Path home = folder.resolve("home");
        Server.makeHome(home);
        CampaignId few;
        CampaignId many;
        try (Storage storage = Storage.open(new SqliteFile(home.resolve("hongping.db")))) {
            ApplicationFixture applications = new ApplicationFixture(storage, home);
            ResultFixture results = new ResultFixture(storage, applications);
            ManyRows rows = new ManyRows(storage, results);
            few = rows.campaign(1, FEW);
            many = rows.campaign(2, MANY);
            rank(storage, results.results(), many);
        }
        try (Server server = Server.start(home)) {
            TestClient organiser = signedIn(server);
            lists(organiser, few, many);
        }
        if (Report.isFull()) {
            assertThat(missed).isEmpty();
        }
    }

    private void lists(TestClient organiser, CampaignId few, CampaignId many) throws IOException {
        double whole = medians(organiser, FEW, "/campaigns/" + few.text() + "/results?limit=1000")[0];
        row("%,d applications with five columns of points, whole page".formatted(FEW), whole, WHOLE_MS);
        for (String list : List.of("/applications", "/results")) {
            double[] both =
                    medians(organiser, 50, "/campaigns/" + few.text() + list, "/campaigns/" + many.text() + list);
            double small = both[0];
            double large = both[1];
            row("50 of %,d applications, …%s".formatted(MANY, list), large, PAGE_MS);
            String figure = String.format(Locale.ROOT, "%.1f of %.1f ms = %.2f ×", large, small, large / small);
            boolean kept = large / small <= GROWTH;
            Report.add("… beside 50 of %,d".formatted(FEW), figure, "≤ 1.3 ×", kept ? "kept" : "missed");
            if (!kept) {
                missed.add(list + ": " + figure);
            }
        }
    }

    /** Returns what each takes, asked by turns: a machine has better and worse minutes. */
    private static double[] medians(TestClient organiser, int rows, String... paths) {
        double[][] taken = new double[paths.length][MEASURED];
        for (int time = -WARM_UP; time < MEASURED; time++) {
            for (int path = 0; path < paths.length; path++) {
                long begun = System.nanoTime();
                HttpResponse<String> answer = organiser.get(paths[path]);
                if (time >= 0) {
                    taken[path][time] = (System.nanoTime() - begun) / 1e6;
                }
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.body().split("class=\"row-link\"", -1))
                        .as(paths[path])
                        .hasSize(rows + 1);
            }
        }
        return Arrays.stream(taken)
                .mapToDouble(each -> {
                    Arrays.sort(each);
                    return each[MEASURED / 2];
                })
                .toArray();
    }

    /** Asked of the service, as a page asks it; the change itself is not timed. */
    private void rank(Storage storage, ResultService results, CampaignId campaign) throws IOException {
        List<String> ids = storage.read(handle -> handle.createQuery(
                        "select application_id from panel_score where campaign_id = :id order by application_id")
                .bind("id", campaign.text())
                .mapTo(String.class)
                .list());
        double[] taken = new double[MEASURED];
        for (int time = -WARM_UP; time < MEASURED; time++) {
            String id = ids.get(Math.floorMod(time * 7919, ids.size()));
            long micro = 40_000_000L + Math.floorMod(time * 104_729, 60_000_000);
            storage.change(handle -> handle.execute(
                    "update panel_score set total_micro = ?, rank_micro = ? where application_id = ?",
                    micro,
                    micro,
                    id));
            long begun = System.nanoTime();
            int rank = results.rank(campaign, ApplicationId.of(id)).orElseThrow();
            if (time >= 0) {
                taken[time] = (System.nanoTime() - begun) / 1e6;
            }
            assertThat(rank).isBetween(1, MANY);
        }
        Arrays.sort(taken);
        row("the rank of one of %,d after its total changed".formatted(MANY), taken[MEASURED / 2], RANK_MS);
    }

    private void row(String what, double median, double most) throws IOException {
        boolean kept = median <= most;
        Report.add(
                what,
                String.format(Locale.ROOT, "%.1f ms", median),
                String.format(Locale.ROOT, "≤ %.0f ms", most),
                kept ? "kept" : "missed");
        if (!kept) {
            missed.add(what + ": " + median);
        }
    }

    private static TestClient signedIn(Server server) {
        TestClient client = new TestClient(server.port());
        client.get("/sign-in");
        HttpResponse<String> answer = client.post("/sign-in", Map.of("name", "office", "password", "correct horse"));
        assertThat(answer.statusCode()).isEqualTo(303);
        return client;
    }
}
