package org.hongping.core.seal;

import org.hongping.core.storage.Id;

/**
 * Names a batch of sealed forms scanned in one go.
 *
 * @param text a UUIDv7
 */
public record BatchId(String text) implements Id {
    /** Returns the id written as text. */
    public static BatchId of(String text) {
        return new BatchId(text);
    }
}
