package org.hongping.core.bundle;

import java.util.List;
import org.hongping.core.rubric.Locks;

/**
 * A bundle as lists show it.
 *
 * @param bundle what the table has
 * @param state how it stands
 * @param revisions its rubrics
 * @param problems why it is not served, as sentences
 */
public record BundleRow(StoredBundle bundle, BundleState state, List<RevisionRow> revisions, List<String> problems) {
    /** Copies the lists. */
    public BundleRow {
        revisions = List.copyOf(revisions);
        problems = List.copyOf(problems);
    }

    /**
     * A revision of a bundle.
     *
     * @param id scheme and table
     * @param edition year of issue
     * @param title in the visitor's language
     * @param rubricDigest digest of its document
     * @param inForce whether new campaigns are offered it
     * @param locks what is locked to it
     */
    public record RevisionRow(
            String id, String edition, String title, String rubricDigest, boolean inForce, List<Locks.Lock> locks) {
        /** Copies the locks. */
        public RevisionRow {
            locks = List.copyOf(locks);
        }

        /** Returns the first eight characters of the digest (核对码). */
        public String shortDigest() {
            return rubricDigest.substring("sha256:".length(), "sha256:".length() + 8);
        }
    }

    /** Returns the first eight characters of the jar's digest. */
    public String shortDigest() {
        return bundle.digest().substring("sha256:".length(), "sha256:".length() + 8);
    }

    /** Returns everything that is locked to it. */
    public List<Locks.Lock> locks() {
        return revisions.stream().flatMap(revision -> revision.locks().stream()).toList();
    }
}
