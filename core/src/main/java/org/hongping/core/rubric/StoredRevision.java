package org.hongping.core.rubric;

import org.hongping.plugin.KeptRubric;
import org.hongping.rubric.RubricId;

/**
 * A rubric of a bundle as the table has it.
 *
 * @param bundleDigest of the bundle
 * @param rubricId scheme and table
 * @param edition year of issue
 * @param title official title
 * @param rubricDigest taken when the bundle was first installed
 * @param document the canonical text it was taken of
 */
public record StoredRevision(
        String bundleDigest, String rubricId, String edition, String title, String rubricDigest, String document) {

    static StoredRevision of(String bundleDigest, KeptRubric kept) {
        return new StoredRevision(
                bundleDigest,
                kept.id().text(),
                kept.edition(),
                kept.title(),
                kept.rubricDigest(),
                kept.canonicalText());
    }

    KeptRubric kept() {
        return new KeptRubric(RubricId.of(rubricId), edition, title, rubricDigest, document);
    }
}
