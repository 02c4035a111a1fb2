package org.hongping.plugin;

import java.util.List;

/**
 * A bundle of rubrics as it was installed. Immutable; holds nothing of the framework.
 *
 * @param bundleDigest SHA-256 of the jar, {@code sha256:} and 64 hexadecimal digits
 * @param symbolicName who it is
 * @param version which revision of it, as OSGi writes versions
 * @param revisions its rubrics in the order of their documents' names
 * @param vouching who vouched for it
 */
public record RubricBundle(
        String bundleDigest, String symbolicName, String version, List<RubricRevision> revisions, Vouching vouching) {
    /** Copies the revisions. */
    public RubricBundle {
        revisions = List.copyOf(revisions);
    }
}
