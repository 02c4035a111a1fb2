package org.hongping.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hongping.operator.Command;
import org.hongping.operator.Report;
import org.hongping.operator.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 while assessors save. */
class KillTest {
    private static final int KILLS = Report.times(2, 25);

    private final Random random = new Random(20_261_121);

    @Test
    void everyAcknowledgedSaveIsThereAfterAKillAndNothingIsBroken(@TempDir Path folder) throws Exception {
        SeededHome home = SeededHome.in(folder);
        List<Saver> savers = home.sheets().stream().map(Saver::new).toList();
        for (int kill = 0; kill < KILLS; kill++) {
            try (Server server = Server.start(home.folder())) {
                verify(savers, server);
                killWhileSaving(savers, server);
            }
            assertThat(Command.run(home.folder(), "check"))
                    .satisfies(
                            check -> assertThat(check.exit()).as(check.text()).isZero());
        }
        try (Server server = Server.start(home.folder())) {
            verify(savers, server);
        }
        Report.add(
                KILLS + " times kill -9 while two assessors save",
                acknowledged(savers) + " acknowledged saves, none lost; `hongping check` found nothing " + KILLS
                        + " times");
    }

    private void killWhileSaving(List<Saver> savers, Server server) throws InterruptedException {
        int before = acknowledged(savers);
        List<Thread> threads = new ArrayList<>();
        for (Saver saver : savers) {
            Thread thread = new Thread(() -> saver.save(server), "saver");
            thread.start();
            threads.add(thread);
        }
        while (acknowledged(savers) < before + 10) {
            Thread.sleep(1);
        }
        Thread.sleep(random.nextInt(300));
        server.kill();
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static void verify(List<Saver> savers, Server server) throws Exception {
        for (Saver saver : savers) {
            saver.verify(server);
        }
    }

    private static int acknowledged(List<Saver> savers) {
        return savers.stream().mapToInt(Saver::acknowledged).sum();
    }
}
