package org.hongping.core.assessment;

import org.hongping.core.storage.Id;

/**
 * Names a draw.
 *
 * @param text a UUIDv7
 */
public record DrawId(String text) implements Id {
    /** Returns the id written as text. */
    public static DrawId of(String text) {
        return new DrawId(text);
    }
}
