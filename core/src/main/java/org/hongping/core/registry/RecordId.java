package org.hongping.core.registry;

import org.hongping.core.storage.Id;

/**
 * Names a dated record of an estate or an enterprise for good.
 *
 * @param text a UUIDv7
 */
public record RecordId(String text) implements Id {
    /** Returns the id written as text. */
    public static RecordId of(String text) {
        return new RecordId(text);
    }
}
