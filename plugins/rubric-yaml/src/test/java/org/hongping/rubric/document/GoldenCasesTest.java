package org.hongping.rubric.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.Value;
import org.hongping.rubric.yaml.Parsed;
import org.junit.jupiter.api.Test;

class GoldenCasesTest {
    private static final String FULL = """
            rubric: test.small
            edition: "2026"
            cases:
              - name: 满分
                clause: 附表
                arithmetic: 10 + 5 = 15
                sheet:
                  facts: {a: 1}
                  answers: {"1.1": {checks: [hall, notice]}, "2.1": {points: 5}}
                  survey: {valid: 3, means: {"4": 5}}
                expect: {total: "15.00", base: 10, points: {"1.1": "10.00"}}
            """;

    @Test
    void aCaseIsAWholeSheetAndWhatItExpects() {
        GoldenCase full = cases(FULL).get(0);

        assertThat(full.name()).isEqualTo("满分");
        assertThat(full.sheet().fields()).containsOnlyKeys("facts", "answers", "survey");
        assertThat(full.expected().figures()).isEqualTo(Map.of("total", figure("15.00"), "base", figure("10")));
        assertThat(full.expected().points()).isEqualTo(Map.of("1.1", figure("10.00")));
        assertThat(full.expected().problems()).isEmpty();
    }

    @Test
    void aCaseLikeAnotherMergesItsAnswersKeyByKey() {
        GoldenCase second = like("answers: {\"1.1\": {checks: [hall]}, \"3.1\": {points: 1}}");

        assertThat(second.sheet().fields().get("answers"))
                .isEqualTo(
                        Fixtures.document("{\"1.1\": {checks: [hall]}, \"2.1\": {points: 5}, \"3.1\": {points: 1}}"));
    }

    @Test
    void aNullAnswerRemovesAndANullFactSaysNone() {
        GoldenCase second = like("answers: {\"1.1\": null}, facts: {a: null}, survey: {means: {\"5\": 4}}");

        assertThat(second.sheet())
                .isEqualTo(
                        Fixtures.document(
                                "{facts: {a: null}, answers: {\"2.1\": {points: 5}}, survey: {valid: 3, means: {\"4\": 5, \"5\": 4}}}"));
    }

    @Test
    void nullExpectsThatThereIsNone() {
        String expect = "{total: null, eligible: null, complete: false, grades: {stars: null, level: good},"
                + " gates: {labour: true, credit: null}, states: {\"1.2\": missing}, problems: [\"3.1\"], missing: []}";
        Expected expected = cases(FULL.replace("{total: \"15.00\", base: 10, points: {\"1.1\": \"10.00\"}}", expect))
                .get(0)
                .expected();

        assertThat(expected.figures()).isEqualTo(Map.of("total", Optional.empty()));
        assertThat(expected.verdicts()).isEqualTo(Map.of("eligible", Optional.empty(), "complete", Optional.of(false)));
        assertThat(expected.grades()).isEqualTo(Map.of("stars", Optional.empty(), "level", Optional.of("good")));
        assertThat(expected.gates()).isEqualTo(Map.of("labour", Optional.of(true), "credit", Optional.empty()));
        assertThat(expected.states()).isEqualTo(Map.of("1.2", "missing"));
        assertThat(expected.problems()).contains(List.of("3.1"));
        assertThat(expected.missing()).contains(List.of());
    }

    @Test
    void aCaseWithoutArithmeticOrClauseIsAFindingAndLeftOut() {
        GoldenCases.Read read =
                read(FULL.replace("    arithmetic: 10 + 5 = 15\n", "").replace("    clause: 附表\n", ""));

        assertThat(Fixtures.keys(read.findings())).containsExactly("missing-field", "missing-field");
        assertThat(read.findings().get(0).place()).contains(new Place("rubric.yaml", 4, 5));
        assertThat(read.cases().cases()).isEmpty();
    }

    @Test
    void whatIsWrongWithACaseIsFound() {
        assertThat(Fixtures.keys(
                        read(FULL.replace("total: \"15.00\"", "total: fifteen")).findings()))
                .containsExactly("not-figure");
        assertThat(Fixtures.keys(read(FULL.replace("total:", "totl:")).findings()))
                .containsExactly("misspelt-field");
        assertThat(Fixtures.keys(read(FULL.replace("{total: \"15.00\", base: 10, points: {\"1.1\": \"10.00\"}}", "{}"))
                        .findings()))
                .containsExactly("case-expects-nothing");
        assertThat(Fixtures.keys(
                        read(FULL.replace("name: 满分", "name: 满分\n    like: 零分")).findings()))
                .containsExactly("case-like");
        assertThat(Fixtures.keys(
                        read(FULL + FULL.substring(FULL.indexOf("  - name"))).findings()))
                .containsExactly("case-twice");
    }

    @Test
    void aBadCaseLeavesTheOthers() {
        GoldenCases.Read read = read(FULL + second("answers: {}").replace("clause: 附表", "clause: 4.1"));

        assertThat(Fixtures.keys(read.findings())).containsExactly("unquoted-text");
        assertThat(read.cases().cases()).extracting(GoldenCase::name).containsExactly("满分");
    }

    @Test
    void aBlankExpectationIsNotConfirmedYet() {
        for (String blank : List.of("", "\"\"", "{total: \"\", base: 10}", "{problems: [\"\"]}")) {
            GoldenCases.Read read =
                    read(FULL.replace("{total: \"15.00\", base: 10, points: {\"1.1\": \"10.00\"}}", blank));

            assertThat(Fixtures.keys(read.findings())).as(blank).containsExactly("case-unconfirmed");
            assertThat(read.cases().cases()).isEmpty();
        }
    }

    @Test
    void aCaseMayNameWhoConfirmedItButNotLeaveTheNameBlank() {
        assertThat(cases(FULL).get(0).confirmedBy()).isEmpty();
        assertThat(cases(FULL.replace("    sheet:", "    confirmedBy: 核对人甲\n    sheet:"))
                        .get(0)
                        .confirmedBy())
                .contains("核对人甲");
        assertThat(Fixtures.keys(read(FULL.replace("    sheet:", "    confirmedBy:\n    sheet:"))
                        .findings()))
                .containsExactly("case-unconfirmed");
    }

    private static GoldenCase like(String sheet) {
        return cases(FULL + second(sheet)).get(1);
    }

    private static String second(String sheet) {
        return """
                  - name: 另一例
                    clause: 附表
                    arithmetic: 略
                    like: 满分
                    sheet: {%s}
                    expect: {complete: true}
                """.formatted(sheet);
    }

    private static List<GoldenCase> cases(String yaml) {
        GoldenCases.Read read = read(yaml);
        assertThat(read.findings()).isEmpty();
        return read.cases().cases();
    }

    private static GoldenCases.Read read(String yaml) {
        Parsed parsed = Fixtures.parsed(yaml);
        assertThat(parsed.findings()).isEmpty();
        Value document = parsed.value().orElseThrow();
        return GoldenCases.read(document, parsed.marks());
    }

    private static Optional<BigDecimal> figure(String text) {
        return Optional.of(new BigDecimal(text));
    }
}
