package org.hongping.rubric.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hongping.rubric.CountTiers;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Group;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.Value;
import org.hongping.rubric.yaml.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentReaderTest {
    @Test
    void aSoundDocumentIsARubric() {
        Rubric rubric = Fixtures.rubric(Fixtures.small());

        assertThat(rubric.root().code()).isEqualTo("root");
        assertThat(rubric.root().label()).isEqualTo("小评分表");
        Criterion line =
                (Criterion) ((Group) rubric.root().children().get(0)).children().get(0);
        assertThat(line.answerKey()).isEqualTo("1.1");
        assertThat(line.rule()).isInstanceOf(CountTiers.class);
    }

    @Test
    void everyMistakeIsFoundInOneRun() {
        String bad = Fixtures.small()
                .replace("status: official", "status: oficial")
                .replace("label: 场地", "lable: 场地")
                .replace("max: 10", "max: 十分")
                .replace("atLeast: 2,", "atLeast: 0,")
                .replace("code: \"2.1\"", "code: 2.10")
                .replace("bonus: true", "bonus: yes")
                .replace("cap: 5", "cap:");

        assertThat(Fixtures.findings(bad))
                .extracting(finding -> finding.place().orElseThrow().line() + " "
                        + finding.message().key().replace("finding.", ""))
                .containsExactly(
                        "5 misspelt-word",
                        "11 misspelt-field",
                        "15 not-figure",
                        "20 too-small",
                        "24 unquoted-word",
                        "24 not-truth",
                        "25 no-value",
                        "27 unquoted-text");
    }

    @Test
    void anUnquotedCodeIsShownAsItWasWritten() {
        List<Finding> findings = Fixtures.findings(Fixtures.small("code: \"1.1\"", "code: 1.10"));

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.place()).contains(new Place("rubric.yaml", 13, 17));
            assertThat(finding.message().in(Locale.SIMPLIFIED_CHINESE))
                    .isEqualTo("字段「code」应是文字，「1.10」没有加引号，会被当成数字或真假；请写成 \"1.10\"。");
            assertThat(finding.message().in(Locale.ENGLISH)).endsWith("write \"1.10\".");
        });
    }

    @Test
    void aMisspeltFieldNamesTheNearestAndIsNotMissingAsWell() {
        List<Finding> findings = Fixtures.findings(Fixtures.small("assessor: panel\n", "asessor: panel\n"));

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.message().key()).isEqualTo("finding.misspelt-field");
            assertThat(finding.message().arguments()).isEqualTo(List.of("asessor", "assessor"));
            assertThat(finding.place()).contains(new Place("rubric.yaml", 16, 11));
        });
    }

    @Test
    void aFieldOfNoKnownNameListsWhatMayBeWritten() {
        List<Finding> findings =
                Fixtures.findings(Fixtures.small("rule: {kind: judgement}", "rule: {kind: judgement, colour: 红}"));

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.message().key()).isEqualTo("finding.unknown-field");
            assertThat(finding.message().arguments()).isEqualTo(List.of("colour", "kind, step"));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "schema: 1 | schema: 2 | finding.schema-version",
                "id: test.small | id: Test | finding.rubric-id",
                "edition: \"2026\" | edition: 2026 | finding.unquoted-text",
                "edition: \"2026\" | edition: [] | finding.not-text",
                "edition: \"2026\" | edition: \" \" | finding.empty-text",
                "subjects: [estate] | subjects: [] | finding.empty-list",
                "subjects: [estate] | subjects: estate | finding.not-list",
                "subjects: [estate] | subjects: [house] | finding.unknown-word",
                "cap: 5 | floor: \"0\" | finding.not-figure",
                "atLeast: 1, | atLeast: 1.5, | finding.not-count",
                "kind: countTiers | kind: countTier | finding.misspelt-word",
                "kind: judgement | kind: magic | finding.unknown-word",
                "{kind: judgement} | judgement | finding.not-fields",
                "max: 5, | max: -5, | finding.negative-maximum",
                "{kind: judgement} | '{kind: perUnit, unit: 0, rate: 1}' | finding.unit",
                "cap: 5 | rule: {kind: note} | finding.group-and-criterion",
                "bonus: true | bonus: 1 | finding.not-truth",
                "expect: {base: 10, bonus: 5} | expect: {bonus: 5} | finding.missing-field",
                "expect: {base: 10, bonus: 5} | 'gates: [{id: a, label: b, window: {}}]' | finding.window",
                "expect: {base: 10, bonus: 5} | 'survey: {scaleFrom: 5, scaleTo: 1}' | finding.scale",
                "expect: {base: 10, bonus: 5} | 'deductions: [{id: a, label: b, from: 3, to: 1}]' | finding.range-backwards",
                "expect: {base: 10, bonus: 5} | 'deductions: [{id: a, label: b, points: -1}]' | finding.negative-deduction",
                "expect: {base: 10, bonus: 5} | 'deductions: [{id: a, label: b, points: 1, from: 1, to: 2}]' | finding.points-or-range",
                "cap: 5 | cap: 0.1234567 | finding.figure-too-long",
            })
    void aMistakeIsFoundOnceAndByName(String old, String bad, String key) {
        assertThat(Fixtures.findings(Fixtures.small(old, bad)))
                .extracting(finding -> finding.message().key())
                .containsExactly(key);
    }

    @Test
    void aDocumentThatIsAListSaysSo() {
        assertThat(Fixtures.findings("- 1\n"))
                .extracting(finding -> finding.message().key())
                .containsExactly("finding.not-fields");
    }

    @Test
    void everyRequiredFieldOfADocumentIsAskedFor() {
        assertThat(Fixtures.findings("{}"))
                .extracting(
                        finding -> String.valueOf(finding.message().arguments().get(0)))
                .containsExactly(
                        "schema", "id", "edition", "title", "status", "subjects", "source", "root", "assessors");
    }

    @Test
    void aDocumentWithoutPlacesIsReadAllTheSame() {
        ReadRubric read = DocumentReader.read(Value.noFields(), Marks.none());

        assertThat(read.findings())
                .hasSize(9)
                .allMatch(finding -> finding.place().isEmpty());
    }

    @Test
    @Timeout(30)
    void aMonstrousFigureIsRefusedBeforeAnythingIsReckonedWithIt() {
        Value monster = new Value.Figure(new BigDecimal("1e999999999"));
        Value document = new Value.Fields(
                Map.of("schema", monster, "rounding", monster, "survey", new Value.Items(List.of(monster))));

        ReadRubric read = DocumentReader.read(document, Marks.none());

        assertThat(read.findings())
                .extracting(finding -> finding.message().arguments().toString())
                .contains("[1E+999999999]", "[[1E+999999999]]");
    }

    @Test
    void aHundredLinesAreReadInAFewMilliseconds() {
        String yaml = Fixtures.everything();
        for (int warmUp = 0; warmUp < 30; warmUp++) {
            Parsed parsed = Fixtures.parsed(yaml);
            DocumentReader.read(parsed.value().orElseThrow(), parsed.marks());
        }
        long start = System.nanoTime();
        for (int run = 0; run < 10; run++) {
            Parsed parsed = Fixtures.parsed(yaml);
            DocumentReader.read(parsed.value().orElseThrow(), parsed.marks());
        }
        long milliseconds = (System.nanoTime() - start) / 10 / 1_000_000;

        assertThat(milliseconds).isLessThan(200);
    }
}
