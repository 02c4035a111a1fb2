package org.hongping.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hongping.plugin.CodeBundle.aCodeBundle;
import static org.hongping.plugin.CodeHost.line;
import static org.hongping.plugin.CodeHost.points;
import static org.hongping.plugin.CodeHost.sheet;
import static org.hongping.plugin.CodeHost.total;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hongping.plugin.archive.Sha256;
import org.hongping.plugin.json.Json;
import org.hongping.plugin.signature.BundleSigner;
import org.hongping.plugin.signature.Keys;
import org.hongping.rubric.Value;
import org.hongping.rubric.engine.Result;
import org.hongping.rubric.engine.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bundles with code: who gets in, what they answer, and what is left when they are gone. */
class CodeBundleTest {
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
    void aHookOfASignedBundleAnswersForItsLine() {
        Result result = installation.installed(aCodeBundle()).score(sheet(""));

        assertThat(total(result)).isEqualTo("5.50");
    }

    @Test
    void aHookSeesLineInputAndFacts() {
        RubricRevision revision = installation.installed(
                aCodeBundle()
                        .answering(
                                "return HookAnswer.points(BigDecimal.ONE, call.code() + \" \" + what + \" \" + call.answer());"));

        assertThat(line(revision.score(sheet("高")), "1.1").trace().words(Locale.CHINESE))
                .startsWith("1.1 高 Nothing");
    }

    @Test
    void codeGetsInSignedByATrustedPartyOrNotAtAll() {
        byte[] unsigned = aCodeBundle().jar();
        byte[] foreign = BundleSigner.sign(unsigned, Keys.of("陌生公司"));

        assertThat(keys(installation.install(unsigned))).contains("signature.code-unsigned");
        assertThat(keys(installation.install(foreign))).contains("signature.code-untrusted");
        assertThat(keys(installation.install(aCodeBundle().withoutActivator()))).contains("bundle.code");
        assertThat(installation.host.catalogue().bundles()).isEmpty();
    }

    @Test
    void anAdministratorMayLetInOneDigest() {
        byte[] unsigned = aCodeBundle().jar();
        try (var lenient = new CodeHost(folder.resolve("lenient"), CodeHost.LIMITS, Set.of(Sha256.of(unsigned)))) {
            assertThat(keys(lenient.install(unsigned))).containsExactly("signature.code-allowed", "golden.none");
            assertThat(keys(lenient.install(aCodeBundle().version("1.0.1").jar())))
                    .containsExactly("signature.code-unsigned", "golden.none");
        }
    }

    @Test
    void theHookItNeedsMustBeThere() {
        assertThat(keys(installation.install(aCodeBundle().with(CodeBundle.DOCUMENT, CodeBundle.document("ebb")))))
                .contains("bundle.hook-not-given");
        assertThat(keys(installation.install(aCodeBundle().giving("null")))).contains("bundle.not-started");
        assertThat(keys(installation.install(Samples.aBundle()
                        .with("rubrics/tide.yaml", CodeBundle.document("tide"))
                        .jar())))
                .contains("bundle.no-hook");
        assertThat(installation.host.catalogue().bundles()).isEmpty();
    }

    @Test
    void theSameWordsWithOtherCodeAreAnotherRubric() {
        RubricRevision one = installation.installed(aCodeBundle());
        RubricRevision other = installation.installed(
                aCodeBundle().version("1.0.1").answering("return HookAnswer.points(BigDecimal.TEN, \"\");"));

        assertThat(other.rubricDigest()).isNotEqualTo(one.rubricDigest());
        assertThat(one.canonicalText()).contains("\"bundleDigest\":\"" + one.bundleDigest() + "\"");
        assertThat(keys(installation.install(aCodeBundle()
                        .version("1.0.2")
                        .with(CodeBundle.DOCUMENT, CodeBundle.document("tide, bundleDigest: \"sha256:00\"")))))
                .contains("bundle.hook-digest");
    }

    @Test
    void itsDigestIsTheSameAfterARestart() {
        RubricRevision before = installation.installed(aCodeBundle());
        installation.close();
        installation = new CodeHost(folder);
        installation.pipeline.restore();

        RubricRevision after =
                installation.host.catalogue().bundles().get(0).revisions().get(0);
        assertThat(after.rubricDigest()).isEqualTo(before.rubricDigest());
        assertThat(total(after.score(sheet("")))).isEqualTo("5.50");
    }

    @Test
    void aRestartHasTheHooksBeforeItHasTheData() {
        installation.installed(aCodeBundle());
        installation.install(Samples.aBundle().jar());
        installation.close();
        installation = new CodeHost(folder);

        installation.pipeline.restore();

        assertThat(installation.host.catalogue().bundles()).hasSize(2);
        RubricRevision tide = installation.host.catalogue().all().get(1);
        assertThat(tide.isHooked()).isTrue();
        assertThat(points(tide.score(sheet("")), "1.1")).isEqualTo("2.50");
        assertThat(installation.pipeline.settle()).isEmpty();
        assertThat(points(tide.score(sheet("")), "1.1")).isEqualTo("2.50");
    }

    @Test
    void aFrozenSheetScoresTheSameWhenTheBundleIsGone() {
        RubricRevision revision = installation.installed(aCodeBundle());
        Value frozen = revision.freeze(sheet(""));
        Result before = revision.score(frozen);

        installation.pipeline.uninstall(revision.bundleDigest(), new Act("test", ""));

        assertThat(revision.score(frozen)).isEqualTo(before);
        assertThat(total(before)).isEqualTo("5.50");
        assertThat(line(revision.score(sheet("")), "1.1").state()).isEqualTo(State.UNDETERMINED);
        assertThat(line(revision.score(sheet("")), "1.1").trace().words(Locale.CHINESE))
                .contains("已撤下");
    }

    @Test
    void onTrialAnotherRevisionAsksItsOwnHooks() {
        RubricRevision old = installation.installed(aCodeBundle());
        Value frozen = old.freeze(sheet(""));
        RubricRevision fresh = installation.installed(
                aCodeBundle().version("1.0.1").answering("return HookAnswer.points(BigDecimal.TEN, \"\");"));
        RubricRevision data = installation
                .install(Samples.aBundle().jar())
                .bundle()
                .orElseThrow()
                .revisions()
                .get(0);

        assertThat(total(old.score(frozen))).isEqualTo("5.50");
        assertThat(total(fresh.score(frozen))).isEqualTo("13.00");
        assertThat(data.score(frozen).problems())
                .extracting(problem -> problem.message().key())
                .doesNotContain("answer.hook-unknown");
    }

    @Test
    void aFrozenSheetNeverEntersTheBundle() {
        RubricRevision revision = installation.installed(aCodeBundle().answering("throw new IllegalStateException();"));
        Value frozen = Json.read("""
                {"answers": {"1.2": {"points": 3}}, "hooks": {"1.1": {"points": 4, "words": "存档", "bundleDigest": "%s"}}}
                """.formatted(revision.bundleDigest()));

        assertThat(total(revision.score(frozen))).isEqualTo("7.00");
        assertThat(total(revision.score(frozen))).isEqualTo("7.00");
        assertThat(total(revision.score(frozen))).isEqualTo("7.00");
        assertThat(installation.host.hooks().faults()).isEmpty();
    }

    @Test
    void goldenCasesAreAskedOfTheRunningHooks() {
        Installation wrong = installation.install(aCodeBundle().with("golden/tide.yaml", CodeBundle.golden("9")));
        assertThat(wrong.isServed()).isFalse();
        assertThat(installation.host.catalogue().bundles()).isEmpty();
        assertThat(installation.store.kept()).isEmpty();

        assertThat(installation
                        .install(aCodeBundle().version("1.0.1").with("golden/tide.yaml", CodeBundle.golden("2.5")))
                        .findings())
                .isEmpty();
    }

    @Test
    void anActivatorThatFailsIsRefusedAndGone() {
        for (String start : List.of(
                "throw new IllegalStateException(\"no\");",
                "depth();",
                "throw new AssertionError(\"no\");",
                "Thread.sleep(60_000);")) {
            assertThat(keys(installation.install(aCodeBundle().starting(start))))
                    .as(start)
                    .contains("bundle.not-started");
        }
        assertThat(installation.host.catalogue().bundles()).isEmpty();
        assertThat(installation.installed(aCodeBundle()).score(sheet("")).complete())
                .isTrue();
    }

    private static List<String> keys(Installation installation) {
        return installation.findings().stream()
                .map(finding -> finding.message().key())
                .toList();
    }
}
