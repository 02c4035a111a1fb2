package org.hongping.core.registry;

import org.hongping.core.storage.Id;

/**
 * Names an estate (小区/项目) for good.
 *
 * @param text a UUIDv7
 */
public record EstateId(String text) implements Id {
    /** Returns the id written as text. */
    public static EstateId of(String text) {
        return new EstateId(text);
    }
}
