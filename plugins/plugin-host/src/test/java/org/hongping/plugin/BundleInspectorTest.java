package org.hongping.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hongping.plugin.Samples.aBundle;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.hongping.plugin.json.Json;
import org.hongping.rubric.RubricId;
import org.hongping.rubric.Value;
import org.junit.jupiter.api.Test;

class BundleInspectorTest {
    private final BundleInspector inspector = new BundleInspector(Samples.MODEL);

    @Test
    void aSoundBundleBecomesRevisions() {
        Inspection inspection = inspector.inspect(aBundle().jar());

        assertThat(said(inspection)).isEmpty();
        RubricRevision revision = inspection.bundle().orElseThrow().revisions().get(0);
        assertThat(revision.id()).isEqualTo(RubricId.of("test.garden"));
        assertThat(revision.bundle()).isEqualTo("test.garden");
        assertThat(revision.bundleDigest()).isEqualTo(inspection.bundleDigest()).startsWith("sha256:");
        assertThat(revision.word("1.1", Locale.ENGLISH)).contains("Trees");
        assertThat(revision.word("1.1", Locale.CHINESE)).isEmpty();
    }

    @Test
    void whatOnlyCodeHasAUseForIsTakenForCode() {
        for (String name : List.of("META-INF/versions/9/rubrics/x.yaml", "META-INF/services/java.lang.Runnable")) {
            assertThat(keys(inspector.inspect(aBundle().with(name, "x").jar())))
                    .as(name)
                    .containsExactly("bundle.code");
        }
    }

    @Test
    void everyFindingOfEveryStepIsTold() {
        byte[] jar = aBundle()
                .version("x")
                .with("code/Evil.class", "")
                .with(Samples.DOCUMENT, Samples.rubric("test.garden", "5").replace("max: 3", "maxx: 3"))
                .with("rubrics/other.yaml", "schema: [1")
                .with("golden/other.yaml", "cases: []")
                .jar();

        assertThat(keys(inspector.inspect(jar)))
                .contains("bundle.version", "bundle.code", "finding.missing-field")
                .anyMatch(key -> key.startsWith("finding."));
    }

    @Test
    void aGoldenCaseThatDoesNotComeOutRefusesTheBundle() {
        Inspection inspection = inspector.inspect(
                aBundle().with(Samples.GOLDEN, Samples.golden("4")).jar());

        assertThat(inspection.isSound()).isFalse();
        assertThat(said(inspection))
                .singleElement()
                .asString()
                .contains("golden/garden.yaml:4:")
                .contains("points 1.1 should be 4 but is 5.00");
    }

    @Test
    void anExpressionThatCannotBeReadIsToldAtItsLine() {
        String faulty = Samples.rubric("test.garden", "5")
                .replace("label: 整洁", "label: 整洁\n          appliesWhen: \"fact('nobody')\"");

        Inspection inspection =
                inspector.inspect(aBundle().with(Samples.DOCUMENT, faulty).jar());

        assertThat(said(inspection))
                .anySatisfy(finding -> assertThat(finding).matches("(?s)rubrics/garden\\.yaml:\\d+:.*1\\.2.*nobody.*"));
    }

    @Test
    void aRubricWithoutGoldenCasesIsTakenWithAWarning() {
        Inspection inspection =
                inspector.inspect(aBundle().without(Samples.GOLDEN).jar());

        assertThat(inspection.isSound()).isTrue();
        assertThat(keys(inspection)).containsExactly("golden.none");
    }

    @Test
    void aJarWithoutDigestsIsRefused() {
        byte[] jar = Samples.plainJar();

        assertThat(keys(inspector.inspect(jar))).contains("archive.no-digest");
    }

    @Test
    void noneOfAThousandFlippedBitsIsTaken() {
        byte[] sound = aBundle().jar();
        var random = new Random(20260801);
        for (int i = 0; i < 1_000; i++) {
            byte[] flipped = sound.clone();
            int bit = random.nextInt(sound.length * 8);
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(inspector.inspect(flipped).isSound()).as("bit %d", bit).isFalse();
        }
    }

    @Test
    void noneOfTwoHundredTruncationsIsTaken() {
        byte[] sound = aBundle().jar();
        var random = new Random(20260802);
        for (int i = 0; i < 200; i++) {
            int length = random.nextInt(sound.length);
            assertThat(inspector.inspect(Arrays.copyOf(sound, length)).isSound())
                    .as("%d bytes", length)
                    .isFalse();
        }
    }

    @Test
    void aSheetChoosesItsReadings() {
        RubricRevision revision = inspector
                .inspect(aBundle().jar())
                .bundle()
                .orElseThrow()
                .revisions()
                .get(0);
        String answers = "\"answers\": {\"1.1\": {\"level\": \"trees\"}, \"1.2\": {\"points\": 2}}";
        Value byDefault = Json.read("{" + answers + "}");
        Value strict = Json.read("{" + answers + ", \"interpretations\": {\"tg.trees\": \"strict\"}}");
        Value unknown = Json.read("{" + answers + ", \"interpretations\": {\"tg.trees\": \"x\", \"y\": \"z\"}}");

        assertThat(revision.score(byDefault).total().orElseThrow().text()).isEqualTo("7.00");
        assertThat(revision.score(strict).total().orElseThrow().text()).isEqualTo("3.00");
        assertThat(revision.score(strict).interpretations()).containsEntry("tg.trees", "strict");
        assertThat(revision.score(unknown).total()).isEmpty();
        assertThat(revision.score(unknown).problems()).hasSize(2);
    }

    private static List<String> keys(Inspection inspection) {
        return inspection.findings().stream()
                .map(finding -> finding.message().key())
                .toList();
    }

    private static List<String> said(Inspection inspection) {
        return inspection.findings().stream()
                .map(finding -> finding.in(Locale.ENGLISH))
                .toList();
    }
}
