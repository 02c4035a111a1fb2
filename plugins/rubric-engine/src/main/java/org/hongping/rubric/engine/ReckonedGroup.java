package org.hongping.rubric.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.exact.Exact;

/**
 * A group that was reckoned.
 *
 * @param head what was known of it before
 * @param points points so far, open lines counting nothing; empty if it does not apply or has no figure of its own
 * @param max most points it could give
 * @param state scored, missing or not applicable
 * @param zeroed whether a condition took all its points
 * @param children its rows, unmodifiable
 * @param steps how they became points
 */
record ReckonedGroup(
        GroupHead head,
        Optional<Exact> points,
        Exact max,
        State state,
        boolean zeroed,
        List<NodeScore> children,
        List<Step> steps)
        implements GroupScore {
    @Override
    public String code() {
        return head.code();
    }

    @Override
    public String label() {
        return head.label();
    }

    @Override
    public Trace trace() {
        return new Trace(head.aggregation(), Optional.empty(), head.clause(), steps, Map.of());
    }
}
