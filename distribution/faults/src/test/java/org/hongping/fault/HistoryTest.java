package org.hongping.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hongping.operator.Report;
import org.hongping.operator.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sixteen browsers edit the same three things at the same time; what the server acknowledged is checked afterwards. */
class HistoryTest {
    private static final int CLIENTS = 16;
    private static final int EDITS = Report.times(40, 10_000);

    @Test
    void noAcknowledgedEditIsLostAndNoneCountsTwice(@TempDir Path folder) throws Exception {
        SeededHome home = SeededHome.in(folder);
        List<EditHistory> histories = new ArrayList<>();
        try (Server server = Server.start(home.folder())) {
            for (SeededHome.Sheet sheet : home.sheets()) {
                histories.add(new EditHistory(
                        new Api(server.address(), sheet.token()),
                        "/api/v1/assessments/" + sheet.id() + "/lines/5.1",
                        value -> "{\"answer\":{\"points\":1,\"reason\":\"" + value + "\"}}",
                        kept -> kept.at("/answer/reason").asText()));
            }
            histories.add(new EditHistory(
                    home.api(server),
                    "/api/v1/applications/" + home.application() + "/fields/overview",
                    value -> "{\"value\":\"" + value + "\"}",
                    kept -> kept.path("value").asText()));
            edit(histories);
            List<String> faults = new ArrayList<>();
            for (EditHistory history : histories) {
                faults.addAll(history.faults());
            }
            assertThat(faults).isEmpty();
        }
        long acknowledged =
                histories.stream().mapToLong(EditHistory::acknowledged).sum();
        long refused = histories.stream().mapToLong(EditHistory::refused).sum();
        assertThat(acknowledged + refused).isEqualTo((long) CLIENTS * EDITS);
        assertThat(acknowledged).isPositive();
        assertThat(refused).isPositive();
        Report.add(
                "%d clients × %,d concurrent edits of three things".formatted(CLIENTS, EDITS),
                "%,d acknowledged, %,d refused as stale; lost acknowledged updates 0, duplicates 0"
                        .formatted(acknowledged, refused));
    }

    private static void edit(List<EditHistory> histories) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                EditHistory history = histories.get(client % histories.size());
                String name = "c" + client + "e";
                all.add(clients.submit(() -> {
                    for (int edit = 0; edit < EDITS; edit++) {
                        history.edit(name + edit);
                    }
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            clients.shutdownNow();
        }
    }
}
