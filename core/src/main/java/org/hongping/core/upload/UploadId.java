package org.hongping.core.upload;

import org.hongping.core.storage.Id;

/**
 * Names a file on its way in.
 *
 * @param text a UUIDv7
 */
public record UploadId(String text) implements Id {
    /** Returns the id written as text. */
    public static UploadId of(String text) {
        return new UploadId(text);
    }
}
