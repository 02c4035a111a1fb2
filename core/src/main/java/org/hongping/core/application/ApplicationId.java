package org.hongping.core.application;

import org.hongping.core.storage.Id;

/**
 * Names an application.
 *
 * @param text a UUIDv7
 */
public record ApplicationId(String text) implements Id {
    /** Returns the id written as text. */
    public static ApplicationId of(String text) {
        return new ApplicationId(text);
    }
}
