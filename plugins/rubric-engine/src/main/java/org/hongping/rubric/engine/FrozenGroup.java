package org.hongping.rubric.engine;

import java.util.List;
import java.util.Optional;
import org.hongping.rubric.exact.Exact;

/**
 * A group as a result says that was kept.
 *
 * @param code the source's own number
 * @param label short name, zh-CN
 * @param points its points; empty if it did not apply or had no figure of its own
 * @param max most points it could give
 * @param state how it stood
 * @param zeroed whether a condition took all its points
 * @param children its rows in the order of the sheet
 * @param trace how children became points
 */
public record FrozenGroup(
        String code,
        String label,
        Optional<Exact> points,
        Exact max,
        State state,
        boolean zeroed,
        List<NodeScore> children,
        Trace trace)
        implements GroupScore {
    /** Copies the children. */
    public FrozenGroup {
        children = List.copyOf(children);
    }
}
