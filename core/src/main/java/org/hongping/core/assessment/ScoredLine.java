package org.hongping.core.assessment;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
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
    private static final String ABSTAIN = "abstain";
    private static final Value YES = Value.text("yes");

    /** Says whether the line has an answer that counts. */
    public boolean isAnswered() {
        return !answer.fields().isEmpty() && !isAbstained();
    }

    /** Says whether the member abstains (弃权): the panel's figure is made without them, as the rubric has it. */
    public boolean isAbstained() {
        return YES.equals(answer.fields().get(ABSTAIN));
    }

    /** Says whether a reason is given. */
    boolean hasReason() {
        return answer.fields().get("reason") instanceof Value.Text reason
                && !reason.text().isBlank();
    }

    /** Returns the answer with the word that it shall not count; what was answered is kept beside it. */
    public static Value.Fields abstaining(Value.Fields answer) {
        Map<String, Value> fields = new LinkedHashMap<>(answer.fields());
        fields.put(ABSTAIN, YES);
        return new Value.Fields(fields);
    }
}
