package org.hongping.rubric.engine;

import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.Value;

/**
 * One member's answers.
 *
 * @param assessor id of the body the member belongs to
 * @param party body within a joint body
 * @param member who it is, unique within the assessor
 * @param answers by answer key or group code
 */
public record MemberSheet(String assessor, Optional<String> party, String member, Map<String, Value> answers) {
    /** Copies the answers. */
    public MemberSheet {
        answers = new Value.Fields(answers).fields();
    }
}
