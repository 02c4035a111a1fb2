package org.hongping.core.audit;

import org.hongping.core.storage.Id;

/**
 * What it was done to.
 *
 * @param text kind and id with a slash between, for example {@code application/019aa450-…}
 */
public record Subject(String text) {

    /** Returns the thing of that kind and id. */
    public static Subject of(String kind, Id id) {
        return of(kind, id.text());
    }

    /** Returns the thing of that kind that is named by something else than an id of ours, for example a digest. */
    public static Subject of(String kind, String name) {
        return new Subject(kind + "/" + name);
    }
}
