package org.hongping.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hongping.plugin.json.Json;
import org.hongping.rubric.Declaration;
import org.hongping.rubric.Value;
import org.hongping.rubric.exact.Exact;
import org.hongping.rubric.yaml.YamlDocument;
import org.junit.jupiter.api.Test;

/** Last year's answers under this year's sheet. */
class RescoringTest {
    private static final String OLDER = """
            schema: 1
            id: test.sheet
            edition: "2025"
            title: 评分表
            status: official
            subjects: [estate]
            source: {document: 虚构文件, clause: 附表}
            inputs: [{id: asOf, type: date, label: 日期}]
            root:
              children:
                - {code: "1", label: 活动场地, max: 5, assessor: panel, rule: {kind: judgement}}
                - code: "2"
                  label: 值班热线
                  max: 4
                  assessor: panel
                  rule: {kind: checklist, checks: [{id: day, label: 白天, points: 1}, {id: night, label: 夜间, points: 3}]}
                - {code: "3", label: 公示栏, max: 2, assessor: panel, rule: {kind: judgement}}
            gates: [{id: labour, label: 劳动违法}]
            assessors: [{id: panel, label: 评审组}]
            """;

    private static RubricRevision revision(String yaml) {
        Value document = YamlDocument.read("sheet.yaml", yaml).value().orElseThrow();
        return new Draft((Value.Fields) document).revision().orElseThrow();
    }

    private static Value.Fields sheet(String json) {
        return (Value.Fields) Json.read(json);
    }

    @Test
    void answersFollowTheirRowsToNewNumbers() {
        String newer = OLDER.replace("code: \"1\"", "code: \"9\"");

        Rescoring again = Rescoring.of(
                revision(OLDER),
                revision(newer),
                sheet(
                        "{\"answers\": {\"1\": {\"points\": 4}, \"2\": {\"checks\": [\"night\"]}, \"3\": {\"points\": 1}}}"));

        assertThat(again.notCarried()).isEmpty();
        assertThat(again.result().total()).contains(Exact.of(8));
    }

    @Test
    void whatIsGoneOrRefusedIsNamedAndTheRestIsScored() {
        String newer = OLDER.replace(
                        "    - {code: \"3\", label: 公示栏, max: 2, assessor: panel, rule: {kind: judgement}}\n", "")
                .replace("{id: night, label: 夜间, points: 3}", "{id: always, label: 全天, points: 3}")
                .replace("gates: [{id: labour, label: 劳动违法}]\n", "");

        Rescoring again = Rescoring.of(
                revision(OLDER),
                revision(newer),
                sheet(
                        "{\"input\": {\"asOf\": \"2025-01-01\"}, \"gates\": {\"labour\": false}, \"answers\": {\"1\": {\"points\": 4},"
                                + " \"2\": {\"checks\": [\"night\"]}, \"3\": {\"points\": 1}}}"));

        assertThat(again.notCarried())
                .extracting(Rescoring.NotCarried::what)
                .containsExactlyInAnyOrder("3", "2", "labour");
        assertThat(again.result().partialTotal()).isEqualTo(Exact.of(4));
        assertThat(again.result().missing()).containsExactly("2");
        assertThat(again.result().problems()).isEmpty();
    }

    @Test
    void whatIsNotAskedOfTheSubjectAnyMoreIsLeftOutAndWhatIsAskedAnewIsNamed() {
        RubricRevision newer =
                revision(OLDER.replace("{id: asOf, type: date, label: 日期}", "{id: kind, type: text, label: 小区类型}"));
        var stored = new Trial.Stored(
                "示例苑",
                "/applications/1",
                sheet("{\"input\": {\"asOf\": \"2025-01-01\"}, \"answers\": {\"1\": {\"points\": 4}}}"));

        Trial trial = Trial.of(revision(OLDER), newer, List.of(stored));

        assertThat(trial.changed()).isEmpty();
        assertThat(trial.unsaid()).extracting(Declaration::label).containsExactly("小区类型");
        assertThat(Rescoring.of(revision(OLDER), newer, stored.sheet()).result().problems())
                .isEmpty();
    }

    @Test
    void membersSheetsAreCarriedToo() {
        String newer = OLDER.replace("code: \"1\"", "code: \"9\"");

        Rescoring again = Rescoring.of(
                revision(OLDER),
                revision(newer),
                sheet(
                        "{\"sheets\": [{\"assessor\": \"panel\", \"member\": \"r1\", \"answers\": {\"1\": {\"points\": 4}}}]}"));

        assertThat(again.result().line("9").orElseThrow().points()).contains(Exact.of(4));
    }
}
