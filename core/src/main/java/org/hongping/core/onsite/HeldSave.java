package org.hongping.core.onsite;

import java.time.Instant;
import org.hongping.core.application.Typed;
import org.hongping.core.assessment.AssignmentId;
import org.hongping.core.storage.JsonText;

/**
 * What was typed on a phone and waits to be decided.
 *
 * @param id its name for good
 * @param assignmentId on which sheet
 * @param sentKey the phone's own name for it
 * @param line code of the line as the phone knew it
 * @param fields what was typed, JSON
 * @param basedOn version of the line it rests on
 * @param rubricDigest revision it was typed under
 * @param why why it waits
 * @param says the same in a sentence
 * @param typedAt when it was typed, as the phone says
 * @param heldAt when it came
 */
public record HeldSave(
        HeldSaveId id,
        AssignmentId assignmentId,
        String sentKey,
        String line,
        String fields,
        int basedOn,
        String rubricDigest,
        Hold why,
        String says,
        Instant typedAt,
        Instant heldAt) {

    /** Returns what was typed. */
    public Typed typed() {
        return new JsonText(fields).as(Typed.class);
    }
}
