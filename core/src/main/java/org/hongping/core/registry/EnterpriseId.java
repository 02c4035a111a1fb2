package org.hongping.core.registry;

import org.hongping.core.storage.Id;

/**
 * Names a property enterprise (物业服务企业) for good.
 *
 * @param text a UUIDv7
 */
public record EnterpriseId(String text) implements Id {
    /** Returns the id written as text. */
    public static EnterpriseId of(String text) {
        return new EnterpriseId(text);
    }
}
