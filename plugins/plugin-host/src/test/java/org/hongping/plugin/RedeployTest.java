package org.hongping.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hongping.plugin.CodeBundle.aCodeBundle;
import static org.hongping.plugin.CodeHost.points;
import static org.hongping.plugin.CodeHost.sheet;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hongping.plugin.hook.HookLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bundle is replaced while it is being asked: nobody who was asking notices. */
class RedeployTest {
    private static final int CALLS = 20;
    private static final HookLimits LIMITS =
            new HookLimits(Duration.ofSeconds(10), 32, 1000, 3, Duration.ofSeconds(10));

    @TempDir
    Path folder;

    @Test
    void callsInFlightEndWell() throws Exception {
        int redeploys = Boolean.getBoolean("hongping.full") ? 50 : 5;
        ExecutorService people = Executors.newFixedThreadPool(CALLS);
        try (var installation = new CodeHost(folder, LIMITS, Set.of())) {
            RubricRevision served = installation.installed(bundle(0));
            for (int round = 1; round <= redeploys; round++) {
                RubricRevision old = served;
                var begun = new CountDownLatch(CALLS);
                List<Future<String>> asked = new ArrayList<>();
                for (int i = 0; i < CALLS; i++) {
                    asked.add(people.submit(() -> {
                        begun.countDown();
                        return points(old.score(sheet("")), "1.1");
                    }));
                }
                begun.await();
                Thread.sleep(20);
                served = installation.installed(bundle(round));
                installation.pipeline.uninstall(old.bundleDigest(), new Act("test", ""));

                for (Future<String> one : asked) {
                    assertThat(one.get()).as("round " + round).isEqualTo((round - 1) % 10 + ".00");
                }
                assertThat(points(served.score(sheet("")), "1.1")).isEqualTo(round % 10 + ".00");
            }
        } finally {
            people.shutdownNow();
        }
    }

    /** Its class is loaded late, in the middle of the call: what an update in place would break. */
    private static CodeBundle bundle(int round) {
        return aCodeBundle().version("1.0." + round).answering("""
                Thread.sleep(150);
                return HookAnswer.points(BigDecimal.valueOf(Late.same(%d)), "");
                """.formatted(round % 10));
    }
}
