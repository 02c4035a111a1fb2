package org.hongping.rubric;

import java.util.List;

/**
 * Points of several parts together, cut at the line's maximum.
 *
 * @param parts in the source's order
 * @param combine whether parts add up or the best one counts
 */
public record Composite(List<Part> parts, Combine combine) implements Rule {
    /** Copies the parts. */
    public Composite {
        parts = List.copyOf(parts);
    }

    /** How parts become one figure. */
    public enum Combine {
        /** They add up; one open part leaves the line open. */
        SUM,
        /** The best one counts. */
        MAX
    }

    @Override
    public RuleKind kind() {
        return RuleKind.COMPOSITE;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.composite(this);
    }
}
