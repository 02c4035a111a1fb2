package org.hongping.rubric.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Source;
import org.hongping.rubric.exact.Exact;

/**
 * What is known of a line before anybody answers.
 *
 * @param code the source's own number
 * @param label short name, zh-CN
 * @param max most points it can give
 * @param rule name of its rule
 * @param hasFigure whether its rule gives points at all
 * @param clause place in the scheme, its own or the nearest above
 * @param place the same in words
 */
record LineHead(
        String code,
        String label,
        Exact max,
        String rule,
        boolean hasFigure,
        Optional<Source> clause,
        Optional<String> place) {
    static LineHead of(Criterion line, RuleScorer rule, Inherited inherited) {
        return new LineHead(
                line.code(),
                line.label(),
                Exact.of(line.max()),
                line.rule().kind().word(),
                rule.givesPoints(),
                inherited.clause(),
                inherited.clause().map(ResultDocument::place).map(String::intern));
    }

    /** Explains a verdict and those of the members it was made of. */
    Trace trace(Verdict verdict, Map<String, Verdict> voices) {
        return new Trace(rule, verdict.chosen(), clause, verdict.steps(), voices.isEmpty() ? Map.of() : each(voices));
    }

    private Map<String, Trace> each(Map<String, Verdict> voices) {
        Map<String, Trace> each = new LinkedHashMap<>();
        voices.forEach((member, own) -> each.put(member, trace(own, Map.of())));
        return each;
    }
}
