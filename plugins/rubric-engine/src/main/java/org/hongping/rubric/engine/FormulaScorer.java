package org.hongping.rubric.engine;

import java.util.Set;
import org.hongping.rubric.Message;
import org.hongping.rubric.exact.Exact;
import org.hongping.rubric.expression.CompiledExpression;
import org.hongping.rubric.expression.Known;

/** Points by an expression; nobody answers it. */
record FormulaScorer(CompiledExpression formula, Exact max) implements RuleScorer {
    @Override
    public Set<String> keys() {
        return Set.of();
    }

    @Override
    public boolean answersItself() {
        return true;
    }

    @Override
    public Verdict score(Answer answer, Hearing hearing) {
        Known<Exact> points = formula.figure(hearing.scope());
        return points.value().map(this::within).orElseGet(() -> Verdict.undetermined(points.lacks()));
    }

    /** A formula that leaves its line's bounds is the rubric's fault; cutting it would hide that. */
    private Verdict within(Exact points) {
        return points.signum() < 0 || points.compareTo(max) > 0
                ? new Verdict.Refused(
                        java.util.List.of(Message.of("answer.formula-out-of-range", points.plain(), max.plain())))
                : Verdict.awarded(points, Step.saying("formula", points.text()));
    }
}
