package org.hongping.core.bundle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hongping.plugin.RubricRevision;

/**
 * Which bundle answers for each edition (现行版本), at one moment.
 *
 * @param bundles digest of the bundle by rubric and edition
 */
record InForce(Map<Edition, String> bundles) {
    InForce {
        bundles = Map.copyOf(bundles);
    }

    /** An edition of a rubric. */
    record Edition(String rubricId, String edition) {}

    static InForce none() {
        return new InForce(Map.of());
    }

    static InForce of(List<Switch> latest) {
        Map<Edition, String> bundles = new HashMap<>();
        latest.forEach(row -> bundles.put(new Edition(row.rubricId(), row.edition()), row.bundleDigest()));
        return new InForce(bundles);
    }

    boolean holds(RubricRevision revision) {
        var edition = new Edition(revision.id().text(), revision.edition());
        return revision.bundleDigest().equals(bundles.get(edition));
    }

    /** Says whether anything of a bundle is in force. */
    boolean mentions(String bundleDigest) {
        return bundles.containsValue(bundleDigest);
    }
}
