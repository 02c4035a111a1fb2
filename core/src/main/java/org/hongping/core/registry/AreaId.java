package org.hongping.core.registry;

import org.hongping.core.storage.Id;

/**
 * Names an area (区域) for good.
 *
 * @param text a UUIDv7
 */
public record AreaId(String text) implements Id {
    /** Returns the id written as text. */
    public static AreaId of(String text) {
        return new AreaId(text);
    }
}
