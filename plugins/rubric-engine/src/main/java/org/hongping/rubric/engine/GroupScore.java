package org.hongping.rubric.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hongping.rubric.exact.Exact;

/**
 * What a group came to.
 *
 * @param code the source's own number
 * @param label short name, zh-CN
 * @param points points so far, open lines counting nothing; empty if it does not apply or has no figure of its own
 * @param max most points it could give
 * @param state scored, missing or not applicable
 * @param zeroed whether a condition took all its points
 * @param children its rows in the order of the sheet; rows that do not apply to the sheet are not there
 * @param trace how children became points
 */
public record GroupScore(
        String code,
        String label,
        Optional<Exact> points,
        Exact max,
        State state,
        boolean zeroed,
        List<NodeScore> children,
        Trace trace)
        implements NodeScore {
    /** Copies the children. */
    public GroupScore {
        children = List.copyOf(children);
    }

    @Override
    public Stream<LineScore> lines() {
        return children.stream().flatMap(NodeScore::lines);
    }
}
