package org.hongping.rubric.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.hongping.rubric.yaml.YamlWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulePhrasesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1.甲甲甲；2.乙乙乙；3.丙丙丙。（三项得5分、两项得3分）|5|doubt-order",
                "1.甲甲；2.乙乙；3.丙丙。（参与其中一类得3分、二类得4分、三类得5分）|5|{atLeast: 1, points: 3}, {atLeast: 2, points: 4}, {atLeast: 3, points: 5}",
                "1.甲甲；2.乙乙。（有1项得2分，2项以上得5分）|5|{atLeast: 2, points: 5}",
                "1.甲甲；2.乙乙。（有1项得2分，2项得4分）|5|doubt-maximum",
                "1.甲甲；2.乙乙；3.丙丙。（有1项得2分，2项得5分）|5|doubt-count",
                "1.甲甲；2.乙乙。（有1项得2分，2项得5分，另加1分）|5|doubt-figures",
                "开展活动。（每项得2分，最多不超过6分）|6|rate: 2, unitLabel: 项",
                "开展活动，每次得0.5分，累计不超过3分。|3|rate: 0.5, unitLabel: 次",
                "每5户得1分。|3|unit: 5",
                "开展活动。（每项得2分，最多得4分）|6|doubt-figures",
                "开展活动。（每项得7分）|6|doubt-maximum",
                "每项得2分，每次得1分|6|doubt-figures",
                "入会。（未申请不得分，已申请的得２分，已加入的得5分）|5|{id: none, label: 未申请, points: 0}, {id: a, label: 已申请, points: 2}",
                "入会。（已申请得2分，已加入得3分）|5|doubt-levels-or-sum",
                "入会。（已加入得5分，已申请得2分）|5|doubt-order",
                "覆盖率达到90%及以上得5分，80%以上得3分|5|{atLeast: 90, points: 5}, {atLeast: 80, points: 3}",
                "满意率超过90％的，得4分；|4|{above: 90, points: 4}",
                "满意率80%得2分，85%得4分|4|doubt-figures",
                "不低于50%。|2|doubt-threshold",
                "每发现一次扣1分，扣完为止。|3|{atMost: 0, points: 3}, {atMost: 1, points: 2}, {atMost: 2, points: 1}",
                "每发生一起投诉扣0.5分|1|{atMost: 0, points: 1}, {atMost: 1, points: 0.5}",
                "每项扣0.3分|1|doubt-deduction",
                "1.甲甲甲，得2分；2.乙乙乙，得3分。|5|kind: checklist",
                "1.甲甲甲（2分）；2.乙乙乙（3分）。|5|kind: composite",
                "1.甲甲甲，得2分；2.乙乙乙，得3分。|4|doubt-maximum",
                "1.甲甲甲，得2分；2.乙乙乙，得3分。（最高不超过4分）|4|kind: checklist",
                "1.甲甲甲，得2分；2.乙乙乙。|2|doubt-part",
                "1.甲甲甲；2.乙乙乙。|2|doubt-items",
                "定期听取意见。|5|kind: judgement",
                "满意度在九成以上。|5|doubt-threshold",
                "``|5|doubt-empty"
            })
    void aPhraseBecomesItsRuleOrADoubt(String text, String max, String expected) {
        RuleDraft draft = RulePhrases.read(Standard.of(text), new BigDecimal(max));

        String said =
                draft.doubt().map(doubt -> doubt.key().replace("table.", "")).orElse("certain ");
        String rule = YamlWriter.write(draft.rule())
                .replaceAll("\\n\\s*", " ")
                .replace("- ", "")
                .replaceAll("(?<=\\d) (?=\\w+:)", ", ");
        assertThat(said.startsWith("doubt") ? said : rule.replace("} {", "}, {"))
                .contains(expected);
    }
}
