package org.hongping.plugin;

import java.util.List;

/**
 * What a store keeps of a bundle beside its jar.
 *
 * @param bundleDigest SHA-256 of the jar
 * @param symbolicName who it is
 * @param version which revision
 * @param rubrics its rubrics
 */
public record KeptBundle(String bundleDigest, String symbolicName, String version, List<KeptRubric> rubrics) {
    /** Copies the rubrics. */
    public KeptBundle {
        rubrics = List.copyOf(rubrics);
    }

    /** Returns what is to be kept of a bundle. */
    public static KeptBundle of(RubricBundle bundle) {
        return new KeptBundle(
                bundle.bundleDigest(),
                bundle.symbolicName(),
                bundle.version(),
                bundle.revisions().stream().map(KeptRubric::of).toList());
    }
}
