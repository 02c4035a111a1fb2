package org.hongping.core.seal;

import org.hongping.core.storage.Id;

/**
 * Names a sealed sheet that came back.
 *
 * @param text a UUIDv7
 */
public record ScanId(String text) implements Id {
    /** Returns the id written as text. */
    public static ScanId of(String text) {
        return new ScanId(text);
    }
}
