package org.hongping.rubric.engine;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hongping.rubric.exact.Exact;

/**
 * What a line came to.
 *
 * @param code the source's own number
 * @param label short name, zh-CN
 * @param points its points; empty while it is open or has left the reckoning
 * @param max most points it could give
 * @param state how it stands
 * @param members each member's points before they were combined, by member; empty for a single voice
 * @param trace how the answer became points
 */
public record LineScore(
        String code,
        String label,
        Optional<Exact> points,
        Exact max,
        State state,
        Map<String, Exact> members,
        Trace trace)
        implements NodeScore {
    /** Copies the members and keeps their order. */
    public LineScore {
        members = Copies.of(members);
    }

    /** Returns the difference between the highest and the lowest member; empty with fewer than two. */
    public Optional<Exact> spread() {
        return members.size() < 2
                ? Optional.empty()
                : Optional.of(Collections.max(members.values()).minus(Collections.min(members.values())));
    }

    @Override
    public Stream<LineScore> lines() {
        return Stream.of(this);
    }
}
