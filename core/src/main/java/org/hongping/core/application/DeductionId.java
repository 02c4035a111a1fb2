package org.hongping.core.application;

import org.hongping.core.storage.Id;

/**
 * Names an entry on the negative list of an application.
 *
 * @param text a UUIDv7
 */
public record DeductionId(String text) implements Id {
    /** Returns the id written as text. */
    public static DeductionId of(String text) {
        return new DeductionId(text);
    }
}
