package org.hongping.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.hongping.operator.Report;
import org.hongping.operator.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two ways an operator ends the server. */
class StopTest {
    private static final Duration PROMISED = Duration.ofSeconds(5);

    @Test
    void bothSignalsEndItInTimeAndASecondStartKeepsEverything(@TempDir Path folder) throws Exception {
        SeededHome home = SeededHome.in(folder);
        Saver saver = new Saver(home.sheets().get(0));
        List<String> taken = new ArrayList<>();
        for (String signal : List.of("INT", "TERM")) {
            try (Server server = Server.start(home.folder())) {
                Thread saving = new Thread(() -> saver.save(server), "saver");
                saving.start();
                while (saver.acknowledged() == 0) {
                    Thread.sleep(5);
                }
                Duration ending = server.end(signal);
                saving.join();

                assertThat(ending).as("SIG" + signal).isLessThan(PROMISED);
                taken.add("SIG" + signal + " " + ending.toMillis() + " ms");
            }
            try (Server again = Server.start(home.folder())) {
                saver.verify(again);
            }
        }
        Report.add("SIGINT and SIGTERM while an assessor saves", String.join(", ", taken) + "; everything kept");
    }
}
