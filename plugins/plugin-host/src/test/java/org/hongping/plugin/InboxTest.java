package org.hongping.plugin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hongping.plugin.Samples.aBundle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.hongping.plugin.archive.Sha256;
import org.hongping.rubric.document.Finding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {
    @TempDir
    Path home;

    private final List<Installation> settled = Collections.synchronizedList(new ArrayList<>());
    private final List<String> tried = Collections.synchronizedList(new ArrayList<>());
    private Path inbox;
    private BundleHost host;
    private Inbox watch;

    @BeforeEach
    void start() {
        inbox = home.resolve("inbox");
        host = BundleHost.start(home.resolve("cache"), Samples.MODEL);
        var store = new FolderStore(home.resolve("store"));
        var pipeline = new InstallPipeline(new BundleInspector(Samples.MODEL), store, host, new Watched());
        watch = new Inbox(inbox, pipeline, new Inbox.Pace(Duration.ofMillis(20), 10), settled::add);
        watch.start();
    }

    @AfterEach
    void stop() {
        watch.close();
        host.close();
    }

    @Test
    void aDroppedJarIsServedAndReportedInTwoLanguages() throws Exception {
        Files.write(inbox.resolve("garden.jar"), aBundle().jar());

        waitForSettled(1);

        assertThat(host.catalogue().all()).hasSize(1);
        assertThat(inbox.resolve("garden.jar")).doesNotExist();
        assertThat(inbox.resolve("accepted/garden.jar"))
                .hasBinaryContent(aBundle().jar());
        assertThat(Files.readString(inbox.resolve("accepted/garden.jar.findings.txt")))
                .contains("garden.jar：已安装", "garden.jar: installed.", "test.garden", "sha256:");
    }

    @Test
    void aFlippedByteIsRefusedAndTheOldRevisionStays() throws Exception {
        drop("1.jar", aBundle().jar());
        waitForSettled(1);
        byte[] flipped = aBundle().version("1.1.0").jar();
        flipped[flipped.length / 2] ^= 0x20;
        drop("2.jar", flipped);
        waitForSettled(2);

        assertThat(inbox.resolve("refused/2.jar")).hasBinaryContent(flipped);
        assertThat(Files.readString(inbox.resolve("refused/2.jar.findings.txt")))
                .contains("错误", "Error");
        assertThat(host.catalogue().all()).extracting(RubricRevision::version).containsExactly("1.0.0");
    }

    @Test
    void slowCopiesAreWaitedFor() throws Exception {
        var random = new Random(20260804);
        List<String> whole = new ArrayList<>();
        for (int copy = 1; copy <= 10; copy++) {
            byte[] jar = aBundle()
                    .version("1.0." + copy)
                    .treesGive(copy % 5 + 1 + "")
                    .jar();
            whole.add(Sha256.of(jar));
            copySlowly(jar, inbox.resolve(copy + ".jar"), random);
            waitForSettled(copy);
        }

        assertThat(tried).as("no half of one was tried").isEqualTo(whole);
        assertThat(settled).allMatch(Installation::isServed);
        assertThat(host.catalogue().all()).hasSize(10);
    }

    @Test
    void whatNeverComesToAnEndIsGivenUp() throws Exception {
        byte[] jar = aBundle().jar();
        drop("half.jar", Arrays.copyOf(jar, jar.length / 2));
        waitForSettled(1);

        assertThat(inbox.resolve("refused/half.jar")).exists();
        assertThat(tried).hasSize(1);
    }

    @Test
    void unfinishedNamesAreLeftAlone() throws Exception {
        Files.write(inbox.resolve("garden.jar.part"), aBundle().jar());
        Files.write(inbox.resolve(".garden.jar"), aBundle().jar());
        drop("other.jar", aBundle().version("2.0.0").jar());
        waitForSettled(1);

        Files.move(inbox.resolve("garden.jar.part"), inbox.resolve("garden.jar"));
        waitForSettled(2);

        assertThat(inbox.resolve(".garden.jar")).exists();
        assertThat(host.catalogue().all()).hasSize(2);
    }

    @Test
    void aFileThatCannotBeDealtWithKeepsNobodyWaiting() throws Exception {
        Path blocked = Files.createDirectories(inbox.resolve("accepted/first.jar.findings.txt/in the way"));
        drop("first.jar", aBundle().jar());
        drop("second.jar", aBundle().version("2.0.0").jar());
        waitForSettled(1);
        assertThat(inbox.resolve("first.jar")).exists();

        Files.delete(blocked);
        Files.delete(inbox.resolve("accepted/first.jar.findings.txt"));
        waitForSettled(2);

        assertThat(inbox.resolve("accepted/first.jar")).exists();
        assertThat(host.catalogue().all()).hasSize(2);
    }

    @Test
    void whateverIsNoBundleIsRefusedToo() throws Exception {
        drop("notes.txt", "hello".getBytes(UTF_8));
        drop("empty.jar", new byte[0]);
        waitForSettled(2);

        assertThat(inbox.resolve("refused/notes.txt")).exists();
        assertThat(inbox.resolve("refused/empty.jar")).exists();
    }

    @Test
    void aNameUsedTwiceKeepsBothFiles() throws Exception {
        drop("garden.jar", aBundle().jar());
        waitForSettled(1);
        drop("garden.jar", aBundle().version("1.1.0").jar());
        waitForSettled(2);

        try (var files = Files.list(inbox.resolve("accepted"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".jar"))).hasSize(2);
        }
    }

    /** Writes down what is tried. */
    private final class Watched implements Circumstances {
        @Override
        public List<Finding> blocked(String bundleDigest) {
            tried.add(bundleDigest);
            return List.of();
        }

        @Override
        public List<Trial> trials(RubricBundle bundle) {
            return List.of();
        }
    }

    /** A rename: the file is whole when it appears. */
    private void drop(String name, byte[] content) throws IOException {
        Files.move(Files.write(home.resolve(name), content), inbox.resolve(name));
    }

    private static void copySlowly(byte[] jar, Path file, Random random) throws Exception {
        int pieces = 4;
        for (int piece = 0; piece < pieces; piece++) {
            int from = jar.length * piece / pieces;
            int to = jar.length * (piece + 1) / pieces;
            try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                out.write(Arrays.copyOfRange(jar, from, to));
            }
            Thread.sleep(random.nextInt(120));
        }
    }

    private void waitForSettled(int count) throws InterruptedException {
        for (int i = 0; i < 1_000 && settled.size() < count; i++) {
            Thread.sleep(10);
        }
        assertThat(settled).hasSize(count);
    }
}
