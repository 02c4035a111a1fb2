package org.hongping.rubric;

import java.util.List;

/**
 * Points of the one level chosen, the highest that holds, never a sum.
 *
 * @param levels in the source's order, the zero level among them
 */
public record Levels(List<Level> levels) implements Rule {
    /** Copies the levels. */
    public Levels {
        levels = List.copyOf(levels);
    }

    @Override
    public RuleKind kind() {
        return RuleKind.LEVELS;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.levels(this);
    }
}
