package org.hongping.rubric.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hongping.rubric.engine.Verdict.Awarded;
import org.hongping.rubric.exact.Exact;

/**
 * What all voices on a line came to.
 *
 * @param verdict what they say together
 * @param voices what each member's answer came to, by member; empty for a single voice
 */
record Ballot(Verdict verdict, Map<String, Verdict> voices) {
    static Ballot ofOne(Verdict verdict) {
        return new Ballot(verdict, Map.of());
    }

    /** Returns the points of each member who gave any. */
    Map<String, Exact> members() {
        if (voices.isEmpty()) {
            return Map.of();
        }
        Map<String, Exact> members = new LinkedHashMap<>();
        voices.forEach((member, verdict) -> {
            if (verdict instanceof Awarded awarded) {
                members.put(member, awarded.points());
            }
        });
        return Collections.unmodifiableMap(members);
    }
}
