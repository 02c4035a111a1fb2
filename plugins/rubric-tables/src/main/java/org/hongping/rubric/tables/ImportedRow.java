package org.hongping.rubric.tables;

import java.math.BigDecimal;
import java.util.Optional;
import org.hongping.rubric.Message;

/**
 * A line of a draft and how certain it is.
 *
 * @param code its number in the draft
 * @param label its short name in the draft
 * @param max its maximum
 * @param kind kind of its rule; {@code judgement} for every line that is not certain
 * @param doubt what somebody has to confirm; empty if the line is certain
 */
public record ImportedRow(String code, String label, BigDecimal max, String kind, Optional<Message> doubt) {
    /** Says whether nothing about the line has to be confirmed. */
    public boolean isCertain() {
        return doubt.isEmpty();
    }
}
