package org.hongping.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hongping.rubric.Value;
import org.hongping.rubric.document.Finding;
import org.hongping.rubric.yaml.YamlDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every reading of a sheet is compiled, whatever it has in common with others that were. */
class ReadingChecksTest {
    private static final List<String> READINGS = List.of("test.one", "test.two", "test.three");
    private static final String SOUND = "fact('count') * 2";
    private static final List<String> FAULTY = List.of(
            "fact('unheardOf')",
            "fact('good')",
            "fact('count') *",
            "fact('count') + 'two'",
            "points('9.9')",
            "total",
            "points('1.1') + points('1.2') + points('1.3')");

    @Test
    void soundReadingsHaveNoFindings() {
        assertThat(findings(SOUND, SOUND, SOUND)).isEmpty();
    }

    static Stream<Arguments> mutations() {
        return FAULTY.stream().flatMap(fault -> Stream.of(0, 1, 2).map(reading -> Arguments.of(fault, reading)));
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void aFaultIsFoundInWhicheverReadingItIs(String fault, int reading) {
        List<String> formulas = new ArrayList<>(List.of(SOUND, SOUND, SOUND));
        formulas.set(reading, fault);

        List<String> findings = findings(formulas.get(0), formulas.get(1), formulas.get(2));

        assertThat(findings)
                .isNotEmpty()
                .allSatisfy(finding ->
                        assertThat(finding).contains("bundle.under-option", READINGS.get(reading), "strict"));
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void aFaultOfADefaultIsFoundToo(String fault, int reading) {
        List<String> formulas = new ArrayList<>(List.of(SOUND, SOUND, SOUND));
        formulas.set(reading, fault);

        List<String> findings = findings(sheet("strict", formulas.get(0), formulas.get(1), formulas.get(2)));

        assertThat(findings)
                .isNotEmpty()
                .allSatisfy(finding ->
                        assertThat(finding).contains("bundle.unsupported").doesNotContain("bundle.under-option"));
    }

    private static List<String> findings(String one, String two, String three) {
        return findings(sheet("default", one, two, three));
    }

    private static List<String> findings(String yaml) {
        Value document = YamlDocument.read("sheet.yaml", yaml).value().orElseThrow();
        return new Draft((Value.Fields) document)
                .findings().stream()
                        .map(Finding::message)
                        .map(message -> message.key() + message.arguments())
                        .toList();
    }

    private static String sheet(String usual, String one, String two, String three) {
        return """
                schema: 1
                id: test.sheet
                edition: "2026"
                title: 评分表
                status: official
                subjects: [estate]
                source: {document: 虚构文件, clause: 附表}
                facts: [{id: count, type: number, label: 数量}, {id: good, type: boolean, label: 合格}]
                assessors: [{id: panel, label: 评审组}]
                root:
                  children:
                    - code: "1"
                      label: 甲
                      children:
                        - {code: "1.1", label: 子, max: 5, assessor: panel, rule: {kind: formula, expression: fact('count')}}
                        - {code: "1.2", label: 丑, max: 5, assessor: panel, rule: {kind: formula, expression: fact('count')}}
                        - {code: "1.3", label: 寅, max: 5, assessor: panel, rule: {kind: formula, expression: fact('count')}}
                interpretations:
                """
                + reading(READINGS.get(0), usual, "1.1", one)
                + reading(READINGS.get(1), usual, "1.2", two)
                + reading(READINGS.get(2), usual, "1.3", three);
    }

    private static String reading(String id, String usual, String line, String formula) {
        return """
                  - id: %s
                    clause: 附表
                    label: 怎样读
                    default: %s
                    options:
                      - {id: default, label: 照录}
                      - {id: strict, label: 从严, set: [{path: ["%s", rule, expression], value: "%s"}]}
                """.formatted(id, usual, line, formula);
    }
}
