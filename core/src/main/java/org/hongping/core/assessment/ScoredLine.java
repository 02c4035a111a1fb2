package org.hongping.core.assessment;

import java.time.Instant;
import org.hongping.rubric.Value;

/**
 * What one member says to one line.
 *
 * @param criterion key of the answer
 * @param answer the answer in the shape of the line's rule, with its reason
 * @param version grows with every save
 * @param savedAt when it was saved
 */
public record ScoredLine(String criterion, Value.Fields answer, int version, Instant savedAt) {
    /** Says whether the line has an answer. */
    public boolean isAnswered() {
        return !answer.fields().isEmpty();
    }
}
