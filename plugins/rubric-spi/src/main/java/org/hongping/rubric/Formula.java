package org.hongping.rubric;

/**
 * Points by an expression over facts, answers and points of other nodes.
 *
 * @param expression the formula
 */
public record Formula(Expression expression) implements Rule {
    @Override
    public RuleKind kind() {
        return RuleKind.FORMULA;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.formula(this);
    }
}
