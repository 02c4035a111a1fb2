package org.hongping.rubric.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hongping.rubric.exact.Exact;

/** A line with what was made of its answers. */
sealed interface HeardLine extends LineScore permits ScoredLine, UnscoredLine {
    /** Returns what was known of it before. */
    LineHead head();

    /** Returns what was made of its answer. */
    Verdict verdict();

    /** Returns what each member's answer came to, by member; empty for a single voice. */
    Map<String, Verdict> voices();

    @Override
    default String code() {
        return head().code();
    }

    @Override
    default String label() {
        return head().label();
    }

    @Override
    default Exact max() {
        return head().max();
    }

    @Override
    default Trace trace() {
        return head().trace(verdict(), voices());
    }

    @Override
    default Map<String, Exact> members() {
        if (voices().isEmpty()) {
            return Map.of();
        }
        Map<String, Exact> members = new LinkedHashMap<>();
        voices().forEach((member, own) -> {
            if (own instanceof Verdict.Awarded awarded) {
                members.put(member, awarded.points());
            }
        });
        return Collections.unmodifiableMap(members);
    }
}
