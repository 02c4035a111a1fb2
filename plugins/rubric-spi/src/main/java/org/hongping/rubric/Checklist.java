package org.hongping.rubric;

import java.util.List;

/**
 * The sum of the ticked checks' points, cut at the line's maximum.
 *
 * @param checks in the source's order, each with points
 */
public record Checklist(List<Check> checks) implements Rule {
    /** Copies the checks. */
    public Checklist {
        checks = List.copyOf(checks);
    }

    @Override
    public RuleKind kind() {
        return RuleKind.CHECKLIST;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.checklist(this);
    }
}
