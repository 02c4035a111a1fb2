package org.hongping.core.assessment;

import org.hongping.core.storage.Id;

/**
 * Names an assignment.
 *
 * @param text a UUIDv7
 */
public record AssignmentId(String text) implements Id {
    /** Returns the id written as text. */
    public static AssignmentId of(String text) {
        return new AssignmentId(text);
    }
}
