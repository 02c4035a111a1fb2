package org.hongping.rubric;

/**
 * The line's maximum times a ratio.
 *
 * @param aboveOneIsFull whether a ratio above 1 counts as 1; otherwise it is refused
 * @param zeroDenominator what a rate over nothing means
 */
public record Proportion(boolean aboveOneIsFull, ZeroDenominator zeroDenominator) implements Rule {

    /** What a rate over nothing means. */
    public enum ZeroDenominator {
        /** Full points, noted "no cases". */
        FULL,
        /** The line stays open until somebody decides. */
        OPEN,
        /** The line does not apply. */
        NOT_APPLICABLE
    }

    @Override
    public RuleKind kind() {
        return RuleKind.PROPORTION;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.proportion(this);
    }
}
