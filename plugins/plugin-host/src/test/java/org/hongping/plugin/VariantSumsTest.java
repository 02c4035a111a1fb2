package org.hongping.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hongping.rubric.Value;
import org.hongping.rubric.document.Finding;
import org.hongping.rubric.yaml.YamlDocument;
import org.junit.jupiter.api.Test;

/** Sums and shares of a sheet with variants, each proved for itself. */
class VariantSumsTest {
    private static final String SHEET = """
            schema: 1
            id: test.sheet
            edition: "2025"
            title: 评分表
            status: official
            subjects: [estate]
            source: {document: 虚构文件, clause: 附表}
            inputs: [{id: age, type: choice, label: 房龄, options: [{id: new, label: 新}, {id: old, label: 旧}]}]
            root:
              children:
                - {code: "1", label: 甲, max: 6, assessor: panel, rule: {kind: judgement}}
                - {code: "2", label: 乙, max: 4, assessor: owners, appliesWhen: input.age == 'new', rule: {kind: judgement}}
                - {code: "3", label: 丙, max: 6, assessor: owners, appliesWhen: input.age == 'old', rule: {kind: judgement}}
            assessors: [{id: panel, label: 评审组}, {id: owners, label: 业主}]
            expect: [{input: {age: new}, base: 10}, {input: {age: old}, base: 12}]
            """;

    private static List<String> findings(String yaml) {
        Value document = YamlDocument.read("sheet.yaml", yaml).value().orElseThrow();
        return new Draft((Value.Fields) document)
                .findings().stream()
                        .map(Finding::message)
                        .map(message -> message.key() + message.arguments())
                        .toList();
    }

    @Test
    void everyVariantAddsUpToWhatItStates() {
        assertThat(findings(SHEET)).isEmpty();
    }

    @Test
    void aVariantThatDoesNotIsNamed() {
        assertThat(findings(SHEET.replace("base: 12", "base: 10")))
                .singleElement()
                .asString()
                .contains("age=old", "10", "12");
    }

    @Test
    void aShareIsProvedInEveryVariant() {
        assertThat(findings(SHEET.replace("label: 业主}", "label: 业主, share: 0.4}")))
                .singleElement()
                .asString()
                .contains("age=old", "owners", "0.4", "6, 12");
    }
}
