package org.hongping.plugin;

import java.util.List;
import org.hongping.plugin.RubricRevision.Origin;
import org.osgi.framework.Version;

/**
 * What a store keeps of a bundle beside its jar.
 *
 * @param bundleDigest SHA-256 of the jar
 * @param symbolicName who it is
 * @param version which revision
 * @param rubrics its rubrics
 * @param vouching who vouched for it when it came in
 */
public record KeptBundle(
        String bundleDigest, String symbolicName, String version, List<KeptRubric> rubrics, Vouching vouching) {
    /** Copies the rubrics. */
    public KeptBundle {
        rubrics = List.copyOf(rubrics);
    }

    /** Returns its revisions as they were kept; the jar is not needed. */
    public List<RubricRevision> revisions() {
        Origin origin = new Origin(symbolicName, version, bundleDigest);
        return rubrics.stream().map(rubric -> RubricRevision.of(rubric, origin)).toList();
    }

    /** Returns the bundle as it was kept; the jar is not needed. */
    RubricBundle bundle() {
        return new RubricBundle(bundleDigest, symbolicName, version, revisions(), vouching);
    }

    /** Says whether it cannot be served from what was kept alone: it brings code, or was not written down whole. */
    boolean needsItsJar() {
        return rubrics.isEmpty() || vouching.holdsCode();
    }

    /** Says whether this is a later version than that, as OSGi orders versions. */
    public boolean isLaterThan(String otherVersion) {
        return isLater(version, otherVersion);
    }

    /**
     * Says whether one version is later than another, as OSGi orders versions.
     *
     * @throws IllegalArgumentException if one of them is no version
     */
    public static boolean isLater(String one, String other) {
        return Version.parseVersion(one).compareTo(Version.parseVersion(other)) > 0;
    }

    /** Returns what is to be kept of a bundle. */
    public static KeptBundle of(RubricBundle bundle) {
        return new KeptBundle(
                bundle.bundleDigest(),
                bundle.symbolicName(),
                bundle.version(),
                bundle.revisions().stream().map(KeptRubric::of).toList(),
                bundle.vouching());
    }
}
