package org.hongping.rubric.engine;

import java.util.List;

/**
 * A score sheet as far as it could be read.
 *
 * @param sheet what was understood
 * @param problems what was not
 */
public record ReadSheet(ScoreSheet sheet, List<Problem> problems) {
    /** Copies the problems. */
    public ReadSheet {
        problems = List.copyOf(problems);
    }
}
