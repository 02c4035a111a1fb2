package org.hongping.core.exchange;

import org.hongping.core.storage.Id;

/**
 * Names an import for good.
 *
 * @param text a UUIDv7
 */
public record ImportId(String text) implements Id {
    /** Returns the id written as text. */
    public static ImportId of(String text) {
        return new ImportId(text);
    }
}
