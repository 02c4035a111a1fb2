package org.hongping.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hongping.plugin.CodeHost.line;
import static org.hongping.plugin.CodeHost.points;
import static org.hongping.plugin.CodeHost.sheet;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hongping.plugin.hook.HookLimits;
import org.hongping.plugin.hook.PluginFault;
import org.hongping.plugin.json.Json;
import org.hongping.rubric.engine.Result;
import org.hongping.rubric.engine.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Whatever a hook does, its line waits for a person and every other line keeps its points. */
class HookFaultsTest {
    @TempDir
    Path folder;

    private CodeHost installation = null;

    @AfterEach
    void stop() {
        installation.close();
    }

    @ParameterizedTest
    @FieldSource("org.hongping.plugin.Troubles#ALL")
    void aFaultOpensItsLineAndNoOther(String what) {
        RubricRevision revision = installed(CodeHost.LIMITS);

        Result result = revision.score(sheet(what));

        assertThat(line(result, "1.1").state()).isEqualTo(State.UNDETERMINED);
        assertThat(points(result, "1.2")).isEqualTo("3.00");
        assertThat(installation.host.hooks().faults())
                .as("one is not yet too many")
                .isEmpty();
        assertThat(points(revision.score(sheet("")), "1.1"))
                .as("and the next is well")
                .isEqualTo("2.50");
    }

    @Test
    void aLateHookIsGivenUpInTime() {
        RubricRevision revision = installed(CodeHost.LIMITS);
        long began = System.nanoTime();

        Result result = revision.score(sheet("sleep"));

        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isBetween(Duration.ofMillis(490), Duration.ofSeconds(3));
        assertThat(line(result, "1.1").trace().words(Locale.CHINESE)).contains("500 毫秒内没有结果");
    }

    @Test
    void notToKnowIsNoFault() {
        RubricRevision revision = installed(CodeHost.LIMITS);
        for (int i = 0; i < 4; i++) {
            assertThat(line(revision.score(sheet("unknown")), "1.1").trace().words(Locale.CHINESE))
                    .contains("验潮站无数据");
        }
        assertThat(points(revision.score(sheet("")), "1.1")).isEqualTo("2.50");
    }

    @Test
    void pointsThatThereCannotBeAreAFaultToo() {
        RubricRevision revision = installed(CodeHost.LIMITS);
        for (int i = 0; i < 3; i++) {
            assertThat(line(revision.score(sheet("eleven")), "1.1").trace().words(Locale.CHINESE))
                    .contains("给出 11 分，应在 0 至 10 之间");
        }
        assertThat(installation.host.hooks().faults()).hasSize(1);
    }

    @Test
    void itsThreadsSeeItsClasses() {
        assertThat(line(installed(CodeHost.LIMITS).score(sheet("loader")), "1.1")
                        .trace()
                        .words(Locale.CHINESE))
                .contains("true");
    }

    @Test
    void threeFaultsInARowOpenTheBreakerUntilSomebodyClosesIt() {
        RubricRevision revision = installed(CodeHost.LIMITS);
        for (int i = 0; i < 3; i++) {
            revision.score(sheet("runtime"));
        }

        assertThat(line(revision.score(sheet("")), "1.1").state()).isEqualTo(State.UNDETERMINED);
        assertThat(line(revision.score(sheet("")), "1.1").trace().words(Locale.CHINESE))
                .contains("已停用");
        assertThat(installation.host.hooks().faults())
                .extracting(PluginFault::hook, fault -> fault.bundle().toString())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("tide", "test.tide 1.0.0"));
        assertThat(points(revision.score(Json.read("""
                {"answers": {"1.1": {"points": 6, "reason": "程序停用，人工核定"}, "1.2": {"points": 3}}}
                """)), "1.1")).isEqualTo("6.00");

        installation.host.hooks().reset(revision.bundleDigest());
        assertThat(points(revision.score(sheet("")), "1.1")).isEqualTo("2.50");
        assertThat(installation.host.hooks().faults()).isEmpty();
    }

    @Test
    void faultsThatAreNotInARowOpenNothing() {
        RubricRevision revision = installed(CodeHost.LIMITS);
        for (int i = 0; i < 4; i++) {
            revision.score(sheet("runtime"));
            revision.score(sheet("runtime"));
            assertThat(points(revision.score(sheet("")), "1.1")).isEqualTo("2.50");
        }
    }

    @Test
    void callsThatDoNotEndFillTheirPlacesAndNoMore() {
        RubricRevision revision =
                installed(new HookLimits(Duration.ofMillis(50), 2, 1000, 100, Duration.ofMillis(100)));
        revision.score(sheet("deaf"));
        revision.score(sheet("deaf"));

        long began = System.nanoTime();
        assertThat(line(revision.score(sheet("")), "1.1").trace().words(Locale.CHINESE))
                .contains("同时调用已达 2 个");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(1));
        assertThat(hookThreads()).isEqualTo(2);

        System.setProperty("hongping.deaf", "true");
        installation.pipeline.uninstall(revision.bundleDigest(), new Act("test", ""));
    }

    @Test
    void manyAskAtOnce() throws Exception {
        RubricRevision revision = installed(new HookLimits(Duration.ofSeconds(5), 32, 1000, 3, Duration.ofSeconds(1)));
        ExecutorService people = Executors.newFixedThreadPool(20);
        try {
            List<Future<Result>> asked = new ArrayList<>();
            for (int i = 0; i < (Boolean.getBoolean("hongping.full") ? 20_000 : 500); i++) {
                asked.add(people.submit(() -> revision.score(sheet(""))));
            }
            for (Future<Result> one : asked) {
                assertThat(points(one.get(), "1.1")).isEqualTo("2.50");
            }
        } finally {
            people.shutdownNow();
        }
    }

    private RubricRevision installed(HookLimits limits) {
        System.clearProperty("hongping.deaf");
        installation = new CodeHost(folder, limits, Set.of());
        return installation.installed(Troubles.bundle());
    }

    private static long hookThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("hook test.tide"))
                .count();
    }
}
