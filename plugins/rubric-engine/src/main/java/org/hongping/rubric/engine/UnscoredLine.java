package org.hongping.rubric.engine;

import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.exact.Exact;

/**
 * A line that stands as it does without an answer that came to points.
 *
 * @param head what was known of it before
 * @param points what it counts all the same; empty while it is open or has left the reckoning
 * @param state how it stands
 * @param verdict why
 * @param voices what each member's answer came to, by member; empty for a single voice
 */
record UnscoredLine(LineHead head, Optional<Exact> points, State state, Verdict verdict, Map<String, Verdict> voices)
        implements HeardLine {}
