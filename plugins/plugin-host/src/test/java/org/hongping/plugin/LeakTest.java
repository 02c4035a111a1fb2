package org.hongping.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hongping.plugin.CodeBundle.aCodeBundle;
import static org.hongping.plugin.CodeHost.sheet;

import java.nio.file.Path;
import java.time.Duration;
import org.hongping.plugin.hook.Leak;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a bundle leaves behind when it is taken out. What these leave stays until the tests end: that is the point. */
class LeakTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private CodeHost installation;

    @BeforeEach
    void start() {
        installation = new CodeHost(folder);
    }

    @AfterEach
    void stop() {
        installation.close();
    }

    @Test
    void aCleanBundleLeavesNothing() throws Exception {
        withdrawn(aCodeBundle());

        waitUntilSettled(0);
        assertThat(installation.host.hooks().leaks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "throw new IllegalStateException(\"kept by nobody\");",
                "new ThreadLocal<Object>().set(this);",
                "throw sneaky(new Mute());",
                "Thread.sleep(60_000);"
            })
    void whatAHookDoesOnItsOwnThreadGoesWithTheThread(String statements) throws Exception {
        withdrawn(aCodeBundle()
                .answering(
                        "if (what.isEmpty()) { " + statements + " } return HookAnswer.points(BigDecimal.ONE, \"\");"));

        waitUntilSettled(0);
        assertThat(installation.host.hooks().leaks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thread left = new Thread(() -> { while (true) { try { Thread.sleep(1000); } catch (InterruptedException on) { } } }); left.setDaemon(true); left.start();",
                "new java.util.Timer(true).schedule(new java.util.TimerTask() { public void run() { } }, 1000, 1000);",
                "Runtime.getRuntime().addShutdownHook(new Thread(() -> { }));",
                "ThreadLocal<Object> left = new ThreadLocal<>(); java.util.concurrent.CompletableFuture.runAsync(() -> { left.set(new Activator()); try { Thread.sleep(1000); } catch (InterruptedException on) { } while (true) { try { Thread.sleep(1000); } catch (InterruptedException on) { } } });"
            })
    void whatTheActivatorLeavesIsNamed(String statements) throws Exception {
        withdrawn(aCodeBundle().version("2.0.0").starting(statements));

        waitUntilSettled(1);
        assertThat(installation.host.hooks().leaks())
                .extracting(Leak::bundle)
                .extracting(Object::toString)
                .containsExactly("test.tide 2.0.0");
    }

    private void withdrawn(CodeBundle bundle) {
        RubricRevision revision = installation.installed(bundle);
        revision.score(sheet(""));
        installation.uninstall(revision);
    }

    private void waitUntilSettled(int leaks) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end
                && (installation.host.hooks().watching() > leaks
                        || installation.host.hooks().leaks().size() < leaks)) {
            Thread.sleep(50);
        }
        assertThat(installation.host.hooks().watching()).isEqualTo(leaks);
    }
}
