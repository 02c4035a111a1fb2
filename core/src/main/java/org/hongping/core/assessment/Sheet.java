package org.hongping.core.assessment;

import java.util.Map;
import org.hongping.rubric.engine.Result;

/**
 * One member's sheet (评分表) as it stands.
 *
 * @param assignment whose it is and for what
 * @param lines what was said, by answer key
 * @param result the member's own figures
 */
public record Sheet(Assignment assignment, Map<String, ScoredLine> lines, Result result) {
    /** Copies the lines. */
    public Sheet {
        lines = Map.copyOf(lines);
    }

    /** Returns how many lines have an answer. */
    public long answered() {
        return lines.values().stream().filter(ScoredLine::isAnswered).count();
    }
}
