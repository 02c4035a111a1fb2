package org.hongping.rubric.tables;

import org.hongping.rubric.Value;

/** Says a kind of rule in a few words; its figures stand in the rows below. */
final class RuleSummary {
    private RuleSummary() {}

    static String of(Value rule) {
        String kind = Tree.shown(rule, "kind");
        String words = Chinese.of("table.rule-" + kind);
        String formula = Tree.shown(rule, "expression");
        return formula.isEmpty() ? words : words + "：" + formula;
    }
}
