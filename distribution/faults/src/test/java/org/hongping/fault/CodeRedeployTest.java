package org.hongping.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hongping.plugin.CodeBundle.aCodeBundle;
import static org.hongping.plugin.CodeHost.points;
import static org.hongping.plugin.CodeHost.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.hongping.operator.Report;
import org.hongping.plugin.CodeBundle;
import org.hongping.plugin.CodeHost;
import org.hongping.plugin.RubricRevision;
import org.hongping.plugin.Troubles;
import org.hongping.plugin.hook.HookLimits;
import org.hongping.plugin.hook.Leak;
import org.hongping.rubric.engine.Result;
import org.hongping.rubric.engine.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bundles with code are put in and taken out again and again, in the real framework. */
class CodeRedeployTest {
    private static final int REDEPLOYS = Report.times(2, 50);
    private static final int CALLS = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String AGAIN = "; again: `sh distribution/measure.sh faults CodeRedeployTest`";

    /** Long enough that nothing is given up while a busy machine swaps. */
    private static final HookLimits PATIENT =
            new HookLimits(Duration.ofSeconds(10), 32, 1000, 3, Duration.ofSeconds(10));

    /** What a bundle may leave behind, as statements of its activator. */
    private enum Left {
        NOTHING(""),
        A_THREAD("""
                Thread left = new Thread(() -> {
                    while (true) { try { Thread.sleep(60_000); } catch (InterruptedException on) { } }
                });
                left.setDaemon(true);
                left.start();
                """),
        A_TIMER("""
                new java.util.Timer(true).schedule(new java.util.TimerTask() { public void run() { } }, 60_000, 60_000);
                """),
        A_SHUTDOWN_HOOK("""
                Runtime.getRuntime().addShutdownHook(new Thread(() -> { }));
                """),
        A_TASK_IN_A_POOL_OF_THE_JDK("""
                java.util.concurrent.CompletableFuture.runAsync(() -> {
                    while (true) { try { Thread.sleep(60_000); } catch (InterruptedException on) { } }
                });
                """);

        private final String statements;

        Left(String statements) {
            this.statements = statements;
        }

        String words() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        }
    }

    @TempDir
    Path folder;

    @Test
    void whatIsLeftBehindIsNamedAndNothingElseIs() throws Exception {
        List<String> found = new ArrayList<>();
        for (Left left : Left.values()) {
            int leaks = left == Left.NOTHING ? 0 : REDEPLOYS;
            try (CodeHost installation = new CodeHost(folder.resolve(left.name()))) {
                for (int round = 0; round < REDEPLOYS; round++) {
                    RubricRevision revision = installation.installed(
                            aCodeBundle().version("1.0." + round).starting(left.statements));
                    assertThat(points(revision.score(sheet("")), "1.1")).isEqualTo("2.50");
                    installation.uninstall(revision);
                }
                settle(installation, leaks);
                assertThat(installation.hooks().leaks())
                        .as(left.words())
                        .extracting(Leak::bundle)
                        .extracting(Object::toString)
                        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, leaks)
                                .mapToObj(round -> "test.tide 1.0." + round)
                                .toList());
                assertThat(installation.hooks().watching()).as(left.words()).isEqualTo(leaks);
            }
            found.add(left.words() + " " + leaks);
        }
        Report.add(
                REDEPLOYS + " redeploys of a bundle with code for each thing it may leave behind",
                "tried " + REDEPLOYS * Left.values().length + ", wrong 0; class loaders left, each named: "
                        + String.join(", ", found) + AGAIN);
    }

    private static void settle(CodeHost installation, int leaks) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end
                && (installation.hooks().watching() > leaks
                        || installation.hooks().leaks().size() < leaks)) {
            Thread.sleep(50);
        }
    }

    @Test
    void callsInFlightEndWell() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(CALLS);
        try (CodeHost installation = new CodeHost(folder, PATIENT, Set.of())) {
            RubricRevision served = installation.installed(numbered(0));
            for (int round = 1; round <= REDEPLOYS; round++) {
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
                served = installation.installed(numbered(round));
                installation.uninstall(old);

                for (Future<String> one : asked) {
                    assertThat(one.get()).as("round " + round).isEqualTo((round - 1) % 10 + ".00");
                }
                assertThat(points(served.score(sheet("")), "1.1")).isEqualTo(round % 10 + ".00");
            }
        } finally {
            people.shutdownNow();
        }
        Report.add(
                CALLS + " calls of a hook in flight during each of " + REDEPLOYS + " redeploys",
                "tried " + CALLS * REDEPLOYS + ", wrong 0: all came back with the points of the bundle they had asked"
                        + AGAIN);
    }

    /** Its class is loaded late, in the middle of the call: what an update in place would break. */
    private static CodeBundle numbered(int round) {
        return aCodeBundle().version("1.0." + round).answering("""
                Thread.sleep(150);
                return HookAnswer.points(BigDecimal.valueOf(Late.same(%d)), "");
                """.formatted(round % 10));
    }

    @Test
    void whateverAHookDoesItsLineWaitsAndTheNextCallIsWell() throws IOException {
        for (String trouble : Troubles.ALL) {
            try (CodeHost installation = new CodeHost(folder.resolve(trouble.replace(' ', '-')))) {
                RubricRevision revision = installation.installed(Troubles.bundle());

                Result result = revision.score(sheet(trouble));

                assertThat(CodeHost.line(result, "1.1").state()).as(trouble).isEqualTo(State.UNDETERMINED);
                assertThat(points(result, "1.2")).as(trouble).isEqualTo("3.00");
                assertThat(points(revision.score(sheet("")), "1.1")).as(trouble).isEqualTo("2.50");
            }
        }
        Report.add(
                "hooks that fail in " + Troubles.ALL.size() + " ways (" + String.join(", ", Troubles.ALL) + ")",
                "tried " + Troubles.ALL.size()
                        + ", wrong 0: its line waits for a person, every other line has its points, the next call is well"
                        + AGAIN);
    }
}
