package org.hongping.core.offline;

import org.hongping.core.storage.Id;

/**
 * Names a package that was brought in.
 *
 * @param text a UUIDv7
 */
public record PackageId(String text) implements Id {
    /** Returns the id written as text. */
    public static PackageId of(String text) {
        return new PackageId(text);
    }
}
