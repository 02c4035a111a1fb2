package org.hongping.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hongping.plugin.Samples.aBundle;

import java.util.List;
import java.util.Locale;
import org.hongping.plugin.golden.GoldenRunner;
import org.hongping.rubric.document.GoldenCases;
import org.hongping.rubric.yaml.Parsed;
import org.hongping.rubric.yaml.YamlDocument;
import org.junit.jupiter.api.Test;

class GoldenRunnerTest {
    private final RubricRevision revision = new BundleInspector(Samples.MODEL)
            .inspect(aBundle().jar())
            .bundle()
            .orElseThrow()
            .revisions()
            .get(0);

    @Test
    void whatComesOutAsExpectedIsSilent() {
        assertThat(run("""
                {total: 8, base: "8.00", bonus: 0, partialTotal: 8.0, rawTotal: "8", complete: true, eligible: true,
                 points: {"1": 8, "1.2": "3.00"}, states: {"1.1": scored}, missing: [], problems: []}""")).isEmpty();
    }

    @Test
    void everyDifferenceIsToldWithItsPlace() {
        assertThat(run("{total: 7.99, points: {\"1.1\": null}, states: {\"1.1\": missing, \"9\": scored},"
                        + " missing: [\"1.1\"], complete: false, grades: {stars: null}, gates: {labour: true}}"))
                .allMatch(said -> said.startsWith("g.yaml:4:5: Case one: "))
                .map(said -> said.substring("g.yaml:4:5: Case one: ".length()))
                .containsExactlyInAnyOrder(
                        "total should be 7.99 but is 8.00.",
                        "points 1.1 should be null but is 5.00.",
                        "states 1.1 should be missing but is scored.",
                        "there is no 9 among the states of the result.",
                        "missing should be [1.1] but is [].",
                        "complete should be false but is true.",
                        "there is no stars among the grades of the result.",
                        "there is no labour among the gates of the result.");
    }

    @Test
    void aProblemOfTheSheetIsKnownByTheKeyItNames() {
        GoldenCases golden = golden("{problems: [\"7.1\"], total: null}", "\"7.1\": {points: 1}, ");

        assertThat(GoldenRunner.run(golden, revision::score)).isEmpty();
    }

    private List<String> run(String expect) {
        return GoldenRunner.run(golden(expect, ""), revision::score).stream()
                .map(finding -> finding.in(Locale.ENGLISH))
                .toList();
    }

    private static GoldenCases golden(String expect, String answers) {
        String text = """
                rubric: test.garden
                edition: "2026"
                cases:
                  - name: one
                    clause: all
                    arithmetic: 5 + 3 = 8
                    sheet: {answers: {%s"1.1": {level: trees}, "1.2": {points: 3}}}
                    expect: %s
                """.formatted(answers, expect);
        Parsed parsed = YamlDocument.read("g.yaml", text);
        GoldenCases.Read read = GoldenCases.read(parsed.value().orElseThrow(), parsed.marks());
        assertThat(read.findings()).isEmpty();
        return read.cases();
    }
}
