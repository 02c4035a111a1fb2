package org.hongping.core.supplement;

import org.hongping.core.storage.Id;

/**
 * Names a code for photographs from on site.
 *
 * @param text a UUIDv7
 */
public record SupplementId(String text) implements Id {
    /** Returns the id written as text. */
    public static SupplementId of(String text) {
        return new SupplementId(text);
    }
}
