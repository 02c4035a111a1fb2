package org.hongping.core.evidence;

import org.hongping.core.storage.Id;

/**
 * Names a piece of evidence.
 *
 * @param text a UUIDv7
 */
public record EvidenceId(String text) implements Id {
    /** Returns the id written as text. */
    public static EvidenceId of(String text) {
        return new EvidenceId(text);
    }
}
