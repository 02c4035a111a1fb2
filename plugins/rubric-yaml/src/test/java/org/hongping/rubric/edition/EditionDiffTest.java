package org.hongping.rubric.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.Value;
import org.hongping.rubric.document.DocumentReader;
import org.hongping.rubric.document.Marks;
import org.hongping.rubric.yaml.YamlDocument;
import org.junit.jupiter.api.Test;

class EditionDiffTest {
    private static final String SHEET = """
            schema: 1
            id: test.small
            edition: "2025"
            title: 小评分表
            status: official
            subjects: [estate]
            source: {document: 虚构文件, clause: 附表}
            root:
              children:
                - code: "1"
                  label: 场地
                  children:
                    - code: "1.1"
                      label: 活动场地
                      max: 4
                      assessor: panel
                      rule: {kind: levels, levels: [{id: none, label: 无, points: 0}, {id: has, label: 有, points: 4}]}
                    - {code: "1.2", label: 公示栏设置, max: 6, assessor: panel, rule: {kind: judgement}}
                - code: "2"
                  label: 服务
                  children:
                    - {code: "2.1", label: 值班热线, max: 3, assessor: panel, rule: {kind: judgement}}
            gates: [{id: labour, label: 劳动违法}]
            assessors: [{id: panel, label: 评审组}]
            """;

    private static Rubric rubric(String yaml) {
        Value document = YamlDocument.read("sheet.yaml", yaml).value().orElseThrow();
        return DocumentReader.read(document, Marks.none()).rubric().orElseThrow();
    }

    private static EditionDiff diff(String newer) {
        return EditionDiff.of(rubric(SHEET), rubric(newer));
    }

    private static RowChange row(EditionDiff diff, String newerCode) {
        return diff.rows().stream()
                .filter(row -> row.newerCode().equals(Optional.of(newerCode)))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> kinds(EditionDiff diff) {
        return diff.rows().stream()
                .map(row -> row.olderCode().orElse("–") + " " + row.newerCode().orElse("–") + " " + row.kind())
                .toList();
    }

    @Test
    void aSheetIsWhatItIs() {
        EditionDiff diff = diff(SHEET);

        assertThat(diff.isEmpty()).isTrue();
        assertThat(diff.counts()).containsOnly(java.util.Map.entry(RowChange.Kind.UNCHANGED, 5L));
    }

    @Test
    void whatDiffersIsNamedToTheFigure() {
        EditionDiff diff = diff(SHEET.replace("points: 4}", "points: 3}"));

        assertThat(row(diff, "1.1").kind()).isEqualTo(RowChange.Kind.CHANGED);
        assertThat(row(diff, "1.1").fields())
                .containsExactly(new FieldChange(
                        List.of(
                                new Step.Named("rule"),
                                new Step.Named("levels"),
                                new Step.Item("has", Optional.of("有")),
                                new Step.Named("points")),
                        Optional.of(Value.figure("4")),
                        Optional.of(Value.figure("3"))));
        assertThat(diff.isEmpty()).isFalse();
    }

    @Test
    void aRowThatWasRenumberedIsFollowed() {
        EditionDiff diff = diff(SHEET.replace(
                "- {code: \"1.2\", label: 公示栏设置, max: 6",
                "- {code: \"1.2\", label: 党员示范岗, max: 2, assessor: panel, rule: {kind: judgement, step: 1}}\n"
                        + "        - {code: \"1.3\", label: 公示栏设置, max: 6"));

        assertThat(kinds(diff))
                .containsExactly(
                        "1 1 UNCHANGED",
                        "1.1 1.1 UNCHANGED",
                        "– 1.2 ADDED",
                        "1.2 1.3 MOVED",
                        "2 2 UNCHANGED",
                        "2.1 2.1 UNCHANGED");
        assertThat(diff.newCodeOf("1.2")).contains("1.3");
    }

    @Test
    void aRowThatWentToAnotherGroupIsMoved() {
        String line = "        - {code: \"2.1\", label: 值班热线, max: 3, assessor: panel, rule: {kind: judgement}}\n";
        EditionDiff diff = diff(SHEET.replace(
                        line,
                        "        - {code: \"2.9\", label: 志愿队, max: 3, assessor: panel, rule: {kind: judgement, step: 1}}\n")
                .replace("    - code: \"2\"", line.replace("2.1", "1.3") + "    - code: \"2\""));

        assertThat(row(diff, "1.3").kind()).isEqualTo(RowChange.Kind.MOVED);
        assertThat(row(diff, "1.3").olderCode()).contains("2.1");
    }

    @Test
    void aGroupThatWasRenumberedTakesItsRowsWithIt() {
        EditionDiff diff = diff(SHEET.replace("code: \"2\"", "code: \"3\"").replace("code: \"2.1\"", "code: \"3.1\""));

        assertThat(kinds(diff)).contains("2 3 MOVED", "2.1 3.1 MOVED");
    }

    @Test
    void aLineWithAnotherNameUnderTheSameNumberIsFollowedByItsContent() {
        EditionDiff diff = diff(SHEET.replace("label: 公示栏设置", "label: 公示栏布置"));

        assertThat(row(diff, "1.2").kind()).isEqualTo(RowChange.Kind.CHANGED);
        assertThat(row(diff, "1.2").fields()).extracting(FieldChange::path).containsExactly("label");
    }

    @Test
    void aRowThatIsGoneIsWithdrawn() {
        EditionDiff diff = diff(SHEET.replace(
                "        - {code: \"1.2\", label: 公示栏设置, max: 6, assessor: panel, rule: {kind: judgement}}\n", ""));

        assertThat(kinds(diff)).endsWith("1.2 – WITHDRAWN");
        assertThat(diff.newCodeOf("1.2")).isEmpty();
    }

    @Test
    void whatStandsBesideTheRowsIsComparedToo() {
        EditionDiff diff = diff(SHEET.replace(
                        "gates: [{id: labour, label: 劳动违法}]",
                        "gates: [{id: labour, label: 劳动违法, effect: flag}, {id: credit, label: 信用}]")
                .replace("root:\n", "root:\n  cap: 12\n")
                .replace("edition: \"2025\"", "edition: \"2026\""));

        assertThat(diff.rules())
                .containsExactlyInAnyOrder(
                        new RuleChange(
                                "gates",
                                "labour",
                                Optional.of("劳动违法"),
                                RowChange.Kind.CHANGED,
                                List.of(new FieldChange(
                                        List.of(new Step.Named("effect")),
                                        Optional.empty(),
                                        Optional.of(Value.text("flag"))))),
                        new RuleChange("gates", "credit", Optional.of("信用"), RowChange.Kind.ADDED, List.of()),
                        new RuleChange(
                                "root",
                                "root",
                                Optional.empty(),
                                RowChange.Kind.CHANGED,
                                List.of(new FieldChange(
                                        List.of(new Step.Named("cap")),
                                        Optional.empty(),
                                        Optional.of(Value.figure("12"))))));
    }

    @Test
    void theOrderOfItemsIsAChangeOfTheirList() {
        EditionDiff diff = diff(SHEET.replace(
                "[{id: none, label: 无, points: 0}, {id: has, label: 有, points: 4}]",
                "[{id: has, label: 有, points: 4}, {id: none, label: 无, points: 0}]"));

        assertThat(row(diff, "1.1").fields()).extracting(FieldChange::path).containsExactly("rule.levels");
    }
}
