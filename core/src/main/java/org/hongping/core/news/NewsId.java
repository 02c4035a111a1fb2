package org.hongping.core.news;

import org.hongping.core.storage.Id;

/**
 * Names a piece of news.
 *
 * @param text a UUIDv7; later news have greater ones
 */
public record NewsId(String text) implements Id {
    /** Returns the id written as text. */
    public static NewsId of(String text) {
        return new NewsId(text);
    }
}
