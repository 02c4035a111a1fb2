package org.hongping.rubric.engine;

import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.exact.Exact;

/**
 * A line whose answer came to points.
 *
 * @param head what was known of it before
 * @param verdict its points, rounded
 * @param voices what each member's answer came to, by member; empty for a single voice
 */
record ScoredLine(LineHead head, Verdict.Awarded verdict, Map<String, Verdict> voices) implements HeardLine {
    @Override
    public Optional<Exact> points() {
        return head.hasFigure() ? Optional.of(verdict.points()) : Optional.empty();
    }

    @Override
    public State state() {
        return State.SCORED;
    }

    /** Says whether its verdict is one of those that its rule keeps: then all of it is the same wherever it is met. */
    boolean isKept() {
        return verdict.how() instanceof KeptStep && voices.isEmpty();
    }
}
