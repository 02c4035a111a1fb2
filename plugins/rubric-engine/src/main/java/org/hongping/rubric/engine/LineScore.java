package org.hongping.rubric.engine;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hongping.rubric.exact.Exact;

/** What a line came to. Its explanation is made when somebody asks for it. */
public sealed interface LineScore extends NodeScore permits HeardLine, FrozenLine {
    /** Returns each member's points before they were combined, by member; empty for a single voice. */
    Map<String, Exact> members();

    /** Returns the difference between the highest and the lowest member; empty with fewer than two. */
    default Optional<Exact> spread() {
        Map<String, Exact> members = members();
        return members.size() < 2
                ? Optional.empty()
                : Optional.of(Collections.max(members.values()).minus(Collections.min(members.values())));
    }

    @Override
    default Stream<LineScore> lines() {
        return Stream.of(this);
    }
}
