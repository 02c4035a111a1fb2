package org.hongping.rubric.engine;

import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.exact.Exact;

/**
 * A line as a result says that was kept.
 *
 * @param code the source's own number
 * @param label short name, zh-CN
 * @param points its points; empty while it was open or had left the reckoning
 * @param max most points it could give
 * @param state how it stood
 * @param members each member's points before they were combined, by member; empty for a single voice
 * @param trace how the answer became points
 */
public record FrozenLine(
        String code,
        String label,
        Optional<Exact> points,
        Exact max,
        State state,
        Map<String, Exact> members,
        Trace trace)
        implements LineScore {
    /** Copies the members and keeps their order. */
    public FrozenLine {
        members = Copies.of(members);
    }
}
