package org.hongping.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hongping.plugin.Samples.aBundle;

import java.util.List;
import java.util.Locale;
import org.hongping.plugin.golden.GoldenFile;
import org.hongping.plugin.golden.GoldenReader;
import org.hongping.plugin.golden.GoldenRunner;
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
                 points: {"1": 8, "1.2": "3.00"}, states: {"1.1": scored}, missing: [], problems: [],
                 interpretations: {tg.trees: default}, gates: {}, grades: {}}""")).isEmpty();
    }

    @Test
    void everyDifferenceIsToldWithItsPlace() {
        assertThat(run("{total: 7.99, states: {\"1.1\": missing, \"9\": scored}, missing: [\"1.1\"], totals: 8}"))
                .hasSize(5)
                .anySatisfy(said -> assertThat(said)
                        .startsWith("g.yaml:8:")
                        .endsWith("Case one: total should be 7.99 but is 8.00."))
                .anySatisfy(said -> assertThat(said).endsWith("Case one: states 1.1 should be missing but is scored."))
                .anySatisfy(
                        said -> assertThat(said).endsWith("Case one: there is no 9 among the states of the result."))
                .anySatisfy(said -> assertThat(said).endsWith("Case one: missing should be [1.1] but is []."))
                .anySatisfy(said -> assertThat(said).contains("Case one: results have no totals;"));
    }

    @Test
    void aProblemOfTheSheetIsKnownByTheKeyItNames() {
        GoldenFile golden = golden("{problems: [\"7.1\"], total: null}", "\"7.1\": {points: 1}, ");

        assertThat(GoldenRunner.run(golden, revision::score)).isEmpty();
    }

    private List<String> run(String expect) {
        return GoldenRunner.run(golden(expect, ""), revision::score).stream()
                .map(finding -> finding.in(Locale.ENGLISH))
                .toList();
    }

    private static GoldenFile golden(String expect, String answers) {
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
        return GoldenReader.read("g.yaml", text).golden().orElseThrow();
    }
}
