package org.hongping.rubric.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hongping.rubric.Value;
import org.hongping.rubric.document.Finding;
import org.hongping.rubric.document.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlDocumentTest {
    @Test
    void scalarsAreTextFiguresTruthAndNothing() {
        Value value = sound("{text: 场地, quoted: \"1.10\", figure: 2.50, truth: true, none: null, empty: }");

        assertThat(value)
                .isEqualTo(new Value.Fields(Map.of(
                        "text", Value.text("场地"),
                        "quoted", Value.text("1.10"),
                        "figure", Value.figure("2.5"),
                        "truth", Value.truth(true),
                        "none", Value.nothing(),
                        "empty", Value.nothing())));
    }

    @Test
    void jsonIsYamlToo() {
        assertThat(sound("{\"a\": [1, \"b\", {\"c\": null}]}")).isEqualTo(sound("a:\n- 1\n- b\n- c: null\n"));
    }

    @Test
    void everyValueKnowsItsPlace() {
        Parsed parsed = read("a:\n  - code: \"1\"\n    max: 10\n");

        assertThat(parsed.marks().at(List.of("a", "0", "max")).place()).contains(new Place("file.yaml", 3, 10));
        assertThat(parsed.marks().at(List.of("a", "0", "max")).keyPlace()).contains(new Place("file.yaml", 3, 5));
        assertThat(parsed.marks().at(List.of("a", "0", "code")).written()).contains("1");
    }

    @Test
    void whatIsNotThereHasThePlaceOfWhatIsAroundIt() {
        Parsed parsed = read("a:\n  b: 1\n");

        assertThat(parsed.marks().at(List.of("a", "missing", "deeper")).place()).contains(new Place("file.yaml", 2, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "Yes", "ON", "off", "True", "FALSE", "Null", "~"})
    void aWordThatSomeReadersTakeForTruthHasToBeQuoted(String word) {
        Parsed parsed = read("id: " + word);

        assertThat(messages(parsed)).containsExactly("finding.unquoted-word");
        assertThat(parsed.value()).contains(new Value.Fields(Map.of("id", Value.text(word))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e3", "0x1F", "0o17", "017", ".5", "1.", "+1", "1_000", ".inf", "-.INF", ".nan"})
    void aFigureHasToBePlain(String figure) {
        assertThat(messages(read("max: " + figure))).containsExactly("finding.figure-not-plain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567890123456789", "0.1234567"})
    void aFigureHasALength(String figure) {
        assertThat(messages(read("max: " + figure))).containsExactly("finding.figure-too-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.3", "2022-11-01", "12:30", "S1", "4.1 二（四）", "north", "3.1.1@new"})
    void whatNobodyTakesForAFigureMayStandUnquoted(String text) {
        assertThat(sound("a: " + text)).isEqualTo(new Value.Fields(Map.of("a", Value.text(text))));
    }

    @Test
    void aNameThatReadsAsAFigureHasToBeQuoted() {
        assertThat(messages(read("answers: {1.1: x, true: y}")))
                .containsExactly("finding.unquoted-key", "finding.unquoted-key");
    }

    @Test
    void aNameIsText() {
        assertThat(messages(read("{[a, b]: 1}"))).containsExactly("finding.key-not-text");
    }

    @Test
    void aFieldWrittenTwiceNamesTheFirstLine() {
        Parsed parsed = read("a: 1\nb: 2\na: 3\n");

        assertThat(parsed.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.place()).contains(new Place("file.yaml", 3, 1));
            assertThat(finding.message().arguments()).isEqualTo(List.of("a", "1"));
        });
    }

    @Test
    void anchorsAliasesAndTagsAreRefused() {
        assertThat(messages(read("a: &x [1]\nb: *x\nc: !!str 1\n")))
                .containsExactly("finding.yaml-anchor", "finding.yaml-alias", "finding.yaml-tag");
    }

    @Test
    void aFileHoldsOneDocument() {
        assertThat(messages(read("a: 1\n---\nb: 2\n"))).containsExactly("finding.yaml-several-documents");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# nothing but a remark\n"})
    void anEmptyFileIsAFinding(String text) {
        assertThat(messages(read(text))).containsExactly("finding.yaml-empty");
    }

    @Test
    void theUsualSlipsHaveASentenceOfTheirOwn() {
        assertThat(messages(read("a:\n\tb: 1\n"))).containsExactly("finding.yaml-tab");
        assertThat(messages(read("a: b: c\n"))).containsExactly("finding.yaml-colon");
        assertThat(messages(read("a: \"b\n"))).containsExactly("finding.yaml-unclosed");
        assertThat(messages(read("a: b\u0007\n"))).containsExactly("finding.yaml-character");
        assertThat(messages(read("a: ]\n"))).containsExactly("finding.yaml-syntax");
    }

    @Test
    void aForbiddenCharacterIsFoundWhereItStands() {
        assertThat(read("a: 一\nb: 二\u0007\n").findings())
                .extracting(finding -> finding.place().orElseThrow())
                .containsExactly(new Place("file.yaml", 2, 5));
    }

    @Test
    void aFindingReadsAsALineInBothLanguages() {
        Finding finding = read("\nid: no\n").findings().get(0);

        assertThat(finding.in(Locale.SIMPLIFIED_CHINESE)).startsWith("file.yaml:2:5: 「no」没有加引号");
        assertThat(finding.in(Locale.ENGLISH)).startsWith("file.yaml:2:5: “no” is not quoted");
    }

    private static Value sound(String text) {
        Parsed parsed = read(text);
        assertThat(parsed.findings()).isEmpty();
        return parsed.value().orElseThrow();
    }

    private static Parsed read(String text) {
        return YamlDocument.read("file.yaml", text);
    }

    private static List<String> messages(Parsed parsed) {
        return parsed.findings().stream()
                .map(finding -> finding.message().key())
                .toList();
    }
}
