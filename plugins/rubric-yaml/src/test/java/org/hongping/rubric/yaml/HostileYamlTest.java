package org.hongping.rubric.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hongping.rubric.document.DocumentReader;
import org.hongping.rubric.document.Finding;
import org.hongping.rubric.document.Findings;
import org.hongping.rubric.document.Fixtures;
import org.hongping.rubric.document.ReadRubric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a file may do to us: nothing but be refused, soon. */
@Timeout(30)
class HostileYamlTest {
    private static final int MEGABYTE = 1 << 20;

    @Test
    void aHundredLevelsAreReadAndOneMoreIsNot() {
        assertThat(keys("[".repeat(100) + "]".repeat(100))).isEmpty();
        assertThat(keys("[".repeat(101) + "]".repeat(101))).containsExactly("finding.yaml-too-deep");
    }

    @Test
    void aMegabyteOfBracketsIsRefused() {
        assertThat(keys("[".repeat(MEGABYTE))).containsExactly("finding.yaml-too-deep");
        assertThat(keys("{a: ".repeat(MEGABYTE / 4))).containsExactly("finding.yaml-too-deep");
        assertThat(keys("- ".repeat(MEGABYTE / 2))).containsExactly("finding.yaml-too-deep");
        assertThat(keys("? ".repeat(MEGABYTE / 2))).contains("finding.yaml-too-deep");
    }

    @Test
    void moreThanAMegabyteIsNotLookedAt() {
        assertThat(keys("场".repeat(MEGABYTE / 3 + 1))).containsExactly("finding.yaml-too-large");
    }

    @Test
    void aliasesNeverMultiply() {
        String bomb = "a0: &a0 [x, x]\n"
                + IntStream.range(1, 60)
                        .mapToObj(level -> "a%d: &a%d [*a%d, *a%d]\n".formatted(level, level, level - 1, level - 1))
                        .collect(Collectors.joining());

        assertThat(keys(bomb)).hasSize(60 + 2 * 59);
    }

    @Test
    void aMegabyteOfMistakesIsNotListedToTheEnd() {
        List<Finding> findings = findings("a: 1\n".repeat(MEGABYTE / 5));

        assertThat(findings).hasSize(Findings.MOST + 1);
        assertThat(findings).extracting(finding -> finding.message().key()).contains("finding.too-many");
    }

    @Test
    void aMegabyteOfUnknownFieldsIsReadInTime() {
        String fields = IntStream.range(0, 100_000)
                .mapToObj(number -> "f" + number + ": 1\n")
                .collect(Collectors.joining());

        Parsed parsed = YamlDocument.read("file.yaml", fields);
        ReadRubric read = DocumentReader.read(parsed.value().orElseThrow(), parsed.marks());

        assertThat(read.rubric()).isEmpty();
        assertThat(read.findings()).hasSize(Findings.MOST + 1);
    }

    @Test
    void aMegabyteOfOneNumberIsRefusedWithoutCounting() {
        assertThat(keys("max: " + "9".repeat(MEGABYTE - 10))).containsExactly("finding.figure-too-long");
        assertThat(keys("max: 1e999999999")).containsExactly("finding.figure-not-plain");
    }

    @Test
    void whateverIsCutOffIsAFindingAndNeverAnException() {
        String whole = Fixtures.small();
        int lastRequired = whole.indexOf("assessors:");
        for (int length = 0; length < lastRequired; length += 3) {
            Parsed parsed = YamlDocument.read("file.yaml", whole.substring(0, length));
            boolean isReadable = parsed.value()
                    .flatMap(value -> DocumentReader.read(value, parsed.marks()).rubric())
                    .isPresent();
            assertThat(isReadable && parsed.findings().isEmpty())
                    .as(whole.substring(0, length))
                    .isFalse();
        }
    }

    private static List<Finding> findings(String text) {
        return YamlDocument.read("file.yaml", text).findings();
    }

    private static List<String> keys(String text) {
        return findings(text).stream().map(finding -> finding.message().key()).toList();
    }
}
