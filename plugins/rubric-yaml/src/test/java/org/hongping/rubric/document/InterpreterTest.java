package org.hongping.rubric.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.hongping.rubric.Value;
import org.hongping.rubric.yaml.Parsed;
import org.junit.jupiter.api.Test;

class InterpreterTest {
    @Test
    void aNodeIsNamedByItsCodeAndAnItemByItsId() {
        Resolved resolved = resolve("path: [\"1.1\", rule, checks, hall, label], value: 大厅");

        assertThat(written(resolved)).isEqualTo(resolvedBy("label: 议事厅", "label: 大厅"));
    }

    @Test
    void aTopLevelFieldIsSetEvenIfTheDocumentLeftItOut() {
        Resolved resolved = resolve("path: [notApplicable], value: rescale");

        assertThat(field(resolved, "notApplicable")).isEqualTo(Value.text("rescale"));
    }

    @Test
    void nullRemovesAFieldAnItemOrANode() {
        assertThat(written(resolve("path: [\"1.1\", evidence], value: null")))
                .isEqualTo(resolvedBy("\n          evidence: [{kind: photo, atLeast: 1}]", ""));
        assertThat(written(resolve("path: [\"1.1\", rule, checks, hall], value: null")))
                .isEqualTo(resolvedBy("{id: hall, label: 议事厅}, ", ""));
        assertThat(written(resolve("path: [\"2\"], value: null")).toString()).doesNotContain("创新");
    }

    @Test
    void anItemThatIsNotThereYetIsAddedAtTheEnd() {
        Resolved resolved = resolve("path: [\"1.1\", rule, checks, desk], value: {id: desk, label: 服务台}");

        assertThat(written(resolved))
                .isEqualTo(resolvedBy("{id: notice, label: 公示栏}", "{id: notice, label: 公示栏}, {id: desk, label: 服务台}"));
    }

    @Test
    void aWholeLineMayBeReplaced() {
        Resolved resolved = resolve(
                "path: [\"2.1\"], value: {code: \"2.1\", label: 亮点, max: 5, assessor: panel, rule: {kind: judgement}}");

        assertThat(written(resolved)).isEqualTo(resolvedBy("label: 创新", "label: 亮点"));
    }

    @Test
    void theDefaultIsInForceUnlessAnotherIsChosen() {
        Resolved resolved =
                Interpreter.resolve(Fixtures.document(withReading("path: [override], value: allowed")), Map.of());

        assertThat(resolved.inForce()).isEqualTo(Map.of("test.reading", "default"));
        assertThat(resolved.document()).isEqualTo(Fixtures.document(withReading("path: [override], value: allowed")));
    }

    @Test
    void whatIsNotKnownIsAFindingAndTheDefaultStaysInForce() {
        Resolved resolved = Interpreter.resolve(
                Fixtures.document(withReading("path: [override], value: allowed")),
                Map.of("test.reading", "loose", "test.other", "strict"));

        assertThat(resolved.inForce()).isEqualTo(Map.of("test.reading", "default"));
        assertThat(Fixtures.keys(resolved.findings())).containsExactly("unknown-interpretation", "unknown-option");
    }

    @Test
    void aPathThatLeadsNowhereIsAFindingWhereItStands() {
        for (String path : List.of(
                "[\"9.9\", rule]",
                "[\"1.1\", role, step]",
                "[\"1.1\", rule, checks, desk, label]",
                "[\"1.1\", max, of]",
                "[gates, x, label]")) {
            Resolved resolved = resolve("path: " + path + ", value: 1");

            assertThat(Fixtures.keys(resolved.findings())).as(path).containsExactly("setting-nowhere");
            assertThat(resolved.findings().get(0).place().orElseThrow().line()).isEqualTo(39);
        }
    }

    @Test
    void whatIsNotThereCannotBeRemoved() {
        assertThat(Fixtures.keys(resolve("path: [\"1.1\", cap], value: null").findings()))
                .containsExactly("setting-nowhere");
        assertThat(Fixtures.keys(resolve("path: [\"1.1\", rule, checks, desk], value: null")
                        .findings()))
                .containsExactly("setting-nowhere");
    }

    @Test
    void whatNamesTheRubricIsFixed() {
        for (String path : List.of("[id]", "[edition]", "[status]", "[schema]", "[interpretations, test.reading]")) {
            assertThat(Fixtures.keys(resolve("path: " + path + ", value: null").findings()))
                    .containsExactly("setting-fixed");
        }
    }

    @Test
    void twoOptionsThatSetOnePlaceAreAFindingHoweverThePathIsWritten() {
        String twice = Fixtures.small() + """
                interpretations:
                  - id: test.one
                    clause: 附表
                    label: 甲
                    default: default
                    options: [{id: default, label: 甲, set: [{path: ["1.1", rule, checks, hall], value: null}]}]
                  - id: test.two
                    clause: 附表
                    label: 乙
                    default: default
                    options: [{id: default, label: 乙, set: [{path: [root, children, "1", children, "1.1", rule], value: {kind: judgement}}]}]
                """;
        Resolved resolved = Interpreter.resolve(Fixtures.document(twice), Map.of());

        assertThat(Fixtures.keys(resolved.findings())).containsExactly("setting-twice");
        assertThat(resolved.findings().get(0).message().arguments())
                .isEqualTo(List.of("root / children / 1 / children / 1.1 / rule", "test.one", "test.two"));
    }

    @Test
    void whatIsWrongInASettingIsFoundWhereTheSettingStands() {
        String yaml = withReading("path: [\"1.1\", max], value: zehn");
        Parsed parsed = Fixtures.parsed(yaml);
        Resolved resolved =
                Interpreter.resolve(parsed.value().orElseThrow(), parsed.marks(), Map.of("test.reading", "strict"));

        assertThat(DocumentReader.read(resolved.document(), resolved.marks()).findings())
                .extracting(finding -> finding.place().orElseThrow().line())
                .containsExactly(39);
    }

    @Test
    void malformedInterpretationsAreFindings() {
        Value document = Fixtures.document("interpretations: [{id: a, options: [{set: [{path: []}]}]}]");

        Resolved resolved = Interpreter.resolve(document, Map.of());

        assertThat(resolved.inForce()).isEmpty();
        assertThat(Fixtures.keys(resolved.findings())).contains("missing-field", "empty-list");
    }

    private static String withReading(String setting) {
        return Fixtures.small() + """
                interpretations:
                  - id: test.reading
                    clause: 附表
                    label: 怎样读
                    default: default
                    options:
                      - {id: default, label: 照原文}
                      - id: strict
                        label: 从严
                """.indent(0) + "        set: [{" + setting + "}]\n";
    }

    private static Resolved resolve(String setting) {
        Parsed parsed = Fixtures.parsed(withReading(setting));
        return Interpreter.resolve(parsed.value().orElseThrow(), parsed.marks(), Map.of("test.reading", "strict"));
    }

    private static Value field(Resolved resolved, String name) {
        assertThat(resolved.findings()).isEmpty();
        return ((Value.Fields) resolved.document()).fields().get(name);
    }

    private static Value written(Resolved resolved) {
        return field(resolved, "root");
    }

    private static Value resolvedBy(String old, String mended) {
        return ((Value.Fields) Fixtures.document(Fixtures.small(old, mended)))
                .fields()
                .get("root");
    }
}
