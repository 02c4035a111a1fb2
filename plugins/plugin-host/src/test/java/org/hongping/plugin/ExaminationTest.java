package org.hongping.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hongping.plugin.CodeBundle.aCodeBundle;
import static org.hongping.plugin.CodeHost.total;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import org.hongping.plugin.acceptance.Acceptance;
import org.hongping.plugin.acceptance.Acceptances;
import org.hongping.plugin.acceptance.GoldenTally;
import org.hongping.plugin.signature.BundleSigner;
import org.hongping.rubric.document.Finding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bundle with code is looked at where nobody installs it: nothing of it runs unless somebody says so. */
class ExaminationTest {
    private static final String RAN = "hongping.test.ran";

    /** As {@link CodeBundle#golden} has one case, this adds one that needs no hook to run. */
    private static final String FROZEN = """
              - name: 存档
                clause: "1.1"
                arithmetic: 由存档给出
                sheet: {answers: {"1.2": {points: 3}}, hooks: {"1.1": {points: 4, words: 存档}}}
                expect: {points: {"1.1": %s}}
            """;

    @TempDir
    Path folder;

    @AfterEach
    void forget() {
        System.clearProperty(RAN);
    }

    @Test
    void withoutBeingAskedNothingOfItRunsAndItsCasesAreNamedAsNotRun() throws IOException {
        try (Examination examined = examine(noisy("9"), LiveCases.NOT_RUN)) {
            assertThat(keys(examined)).containsExactly("signature.code-unsigned", "golden.not-run");
            assertThat(examined.findings().get(1).message().arguments()).isEqualTo(List.of("test.tide", "1"));
            assertThat(examined.bundle()).isPresent();
            assertThat(examined.ranLiveCases()).isFalse();
        }
        assertThat(System.getProperty(RAN)).isNull();
    }

    @Test
    void askedToItRunsAndItsHooksAnswerUntilItIsClosed() throws IOException {
        RubricRevision revision;
        try (Examination examined = examine(noisy("2.5"), LiveCases.RUN)) {
            revision = examined.bundle().orElseThrow().revisions().get(0);

            assertThat(keys(examined)).containsExactly(Examination.VOUCHED);
            assertThat(examined.ranLiveCases()).isTrue();
            assertThat(System.getProperty(RAN)).isEqualTo("yes");
            assertThat(total(revision.score(CodeHost.sheet("")))).isEqualTo("5.50");
        }
        assertThat(total(revision.score(CodeHost.sheet("")))).isEmpty();
    }

    @Test
    void aCaseThatDoesNotComeOutIsFoundWithItsPlace() throws IOException {
        try (Examination examined = examine(noisy("9"), LiveCases.RUN)) {
            assertThat(keys(examined)).containsExactly(Examination.VOUCHED, "golden.mismatch");
            assertThat(examined.findings().get(1).place().orElseThrow().file()).isEqualTo("golden/tide.yaml");
            assertThat(examined.ranLiveCases()).isTrue();
            assertThat(examined.bundle()).isEmpty();
        }
    }

    @Test
    void aHookThatFailsAnswersNoCase() throws IOException {
        byte[] jar = aCodeBundle()
                .answering("throw new IllegalStateException();")
                .with("golden/tide.yaml", CodeBundle.golden("2.5"))
                .jar();
        try (Examination examined = examine(jar, LiveCases.RUN)) {
            assertThat(keys(examined)).contains("golden.mismatch");
        }
    }

    @Test
    void whatCannotBeStartedOrIsRefusedBeforeRanNoCase() throws IOException {
        byte[] broken = aCodeBundle()
                .starting("throw new IllegalStateException();")
                .with("golden/tide.yaml", CodeBundle.golden("2.5"))
                .jar();
        byte[] refused = aCodeBundle()
                .with("golden/tide.yaml", CodeBundle.golden("2.5") + FROZEN.formatted("5"))
                .jar();

        try (Examination ofBroken = examine(broken, LiveCases.RUN);
                Examination ofRefused = examine(refused, LiveCases.RUN)) {
            assertThat(keys(ofBroken)).containsExactly(Examination.VOUCHED, "bundle.not-started");
            assertThat(ofBroken.ranLiveCases()).isFalse();
            assertThat(keys(ofRefused)).containsExactly(Examination.VOUCHED, "golden.mismatch");
            assertThat(ofRefused.ranLiveCases()).isFalse();
        }
    }

    @Test
    void nobodyVouchesForABrokenSignature() throws IOException {
        byte[] signed = BundleSigner.sign(noisy("2.5"), CodeHost.VENDOR);
        byte[] modified = new String(signed, StandardCharsets.ISO_8859_1)
                .replace("Bundle-Version: 1.0.0", "Bundle-Version: 1.0.1")
                .getBytes(StandardCharsets.ISO_8859_1);
        try (Examination examined = examine(modified, LiveCases.RUN)) {
            assertThat(examined.findings()).anyMatch(Finding::isError);
            assertThat(examined.ranLiveCases()).isFalse();
        }
        assertThat(System.getProperty(RAN)).isNull();
    }

    @Test
    void theFolderOfABuildIsTakenAsTheJarItWillBe() throws IOException {
        unpack(noisy("2.5"));

        try (Examination examined = Examination.ofFolder(folder, Samples.MODEL, LiveCases.RUN)) {
            assertThat(keys(examined)).containsExactly(Examination.VOUCHED);
            assertThat(examined.ranLiveCases()).isTrue();
            assertThat(examined.delivery().jar()).isEqualTo(noisy("2.5"));
        }
        Files.delete(folder.resolve("META-INF/MANIFEST.MF"));
        try (Examination examined = Examination.ofFolder(folder, Samples.MODEL, LiveCases.RUN)) {
            assertThat(keys(examined)).containsExactly("bundle.no-hook", "bundle.no-activator");
        }
    }

    @Test
    void whatIsSignedForSaysHowManyCasesWereNotRun() throws IOException {
        Path jar = Files.write(
                folder.resolve("tide.jar"),
                aCodeBundle()
                        .with("golden/tide.yaml", CodeBundle.golden("2.5") + FROZEN.formatted("4"))
                        .jar());

        Acceptance unrun = new Acceptances(Samples.MODEL).of(jar).get(0);
        Acceptance run = new Acceptances(Samples.MODEL, LiveCases.RUN).of(jar).get(0);

        assertThat(tally(unrun)).extracting("cases", "passed", "notRun").containsExactly(2, 1, 1);
        assertThat(unrun.isSound()).isFalse();
        assertThat(tally(run)).extracting("cases", "passed", "notRun").containsExactly(2, 2, 0);
        assertThat(run.isSound()).isTrue();
    }

    @Test
    void aVerificationRunsCodeOnlyWhereItIsToldTo() throws IOException {
        Path jar = Files.write(folder.resolve("tide.jar"), noisy("2.5"));

        assertThat(new Verifier(Samples.MODEL).verify(jar).get(0).isSound()).isFalse();
        assertThat(System.getProperty(RAN)).isNull();
        assertThat(new Verifier(Samples.MODEL, LiveCases.RUN).verify(jar).get(0).isSound())
                .isTrue();
    }

    @Test
    void aScratchFolderIsGoneWhenItIsClosed() throws IOException {
        Path was;
        try (Scratch scratch = Scratch.make()) {
            was = scratch.folder();
            Files.writeString(Files.createDirectory(was.resolve("cache")).resolve("file"), "x");
        }
        assertThat(was).doesNotExist();
    }

    private static byte[] noisy(String points) {
        return aCodeBundle()
                .starting("System.setProperty(\"" + RAN + "\", \"yes\");")
                .with("golden/tide.yaml", CodeBundle.golden(points))
                .jar();
    }

    private static Examination examine(byte[] jar, LiveCases live) throws IOException {
        return Examination.of(Delivery.of("tide.jar", "test", jar), Samples.MODEL, live);
    }

    private void unpack(byte[] jar) throws IOException {
        try (var entries = new JarInputStream(new ByteArrayInputStream(jar))) {
            Files.createDirectories(folder.resolve("META-INF"));
            try (var manifest = Files.newOutputStream(folder.resolve("META-INF/MANIFEST.MF"))) {
                entries.getManifest().write(manifest);
            }
            for (JarEntry entry = entries.getNextJarEntry(); entry != null; entry = entries.getNextJarEntry()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, entries.readAllBytes());
            }
        }
    }

    private static GoldenTally tally(Acceptance acceptance) {
        return acceptance.rubrics().get(0).golden();
    }

    private static List<String> keys(Examination examined) {
        return examined.findings().stream()
                .map(finding -> finding.message().key())
                .toList();
    }
}
