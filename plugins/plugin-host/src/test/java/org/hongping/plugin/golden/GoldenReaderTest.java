package org.hongping.plugin.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.hongping.rubric.RubricId;
import org.hongping.rubric.Value;
import org.junit.jupiter.api.Test;

class GoldenReaderTest {
    private static final String FILE = """
            rubric: test.garden
            edition: "2026"
            cases:
              - name: full
                clause: "1"
                arithmetic: 5 + 3
                sheet:
                  input: {asOf: "2026-11-01"}
                  answers: {"1": {points: 5}, "2": {points: 3}}
                expect: {total: 8}
              - name: less
                like: full
                clause: "1"
                arithmetic: "4"
                sheet: {answers: {"1": {points: 4}, "2": null}, facts: {none: null}}
                expect: {total: null}
            """;

    @Test
    void aCaseLikeAnotherMergesItsAnswersOverIt() {
        GoldenFile golden = GoldenReader.read("g.yaml", FILE).golden().orElseThrow();

        assertThat(golden.rubric()).isEqualTo(RubricId.of("test.garden"));
        assertThat(golden.cases().get(1).sheet().fields())
                .containsEntry("input", fields("asOf", Value.text("2026-11-01")))
                .containsEntry("answers", fields("1", fields("points", Value.figure("4"))))
                .containsEntry("facts", fields("none", Value.nothing()));
    }

    @Test
    void everythingWrongIsTold() {
        String text = FILE.replace("like: full", "like: nobody")
                .replace("name: full", "name: less")
                .replace("arithmetic: \"4\"", "arithmetics: \"4\"")
                .replace("expect: {total: 8}", "expect: {}");

        assertThat(keys(text))
                .containsExactlyInAnyOrder(
                        "golden.expects-nothing",
                        "golden.same-name",
                        "golden.no-text",
                        "golden.unlike",
                        "golden.unknown-field");
    }

    @Test
    void aFileThatSaysNothingIsToldWhatItLacks() {
        assertThat(keys("[]"))
                .containsExactlyInAnyOrder("golden.not-fields", "golden.no-text", "golden.no-text", "golden.no-list");
        assertThat(GoldenReader.read("g.yaml", "rubric: Garden\nedition: \"1\"\ncases: [x]")
                        .golden())
                .isEmpty();
    }

    private static List<String> keys(String text) {
        return GoldenReader.read("g.yaml", text).findings().stream()
                .map(finding -> finding.message().key())
                .toList();
    }

    private static Value.Fields fields(String name, Value value) {
        return new Value.Fields(Map.of(name, value));
    }
}
