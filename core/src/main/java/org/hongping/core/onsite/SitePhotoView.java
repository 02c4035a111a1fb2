package org.hongping.core.onsite;

import org.hongping.core.evidence.Evidence;

/**
 * A photograph with its file, as pages show it.
 *
 * @param photo the photograph
 * @param file what was sent
 */
public record SitePhotoView(SitePhoto photo, Evidence file) {
    /** Returns the code of its line. */
    public String line() {
        return photo.line();
    }

    /** Returns its id as addresses have it. */
    public String id() {
        return photo.id().text();
    }
}
