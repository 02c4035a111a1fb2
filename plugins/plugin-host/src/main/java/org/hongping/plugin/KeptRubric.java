package org.hongping.plugin;

import org.hongping.rubric.Rubric;
import org.hongping.rubric.RubricId;

/**
 * What a store keeps of a rubric beside the jar, so that its digest need never be taken again and a result stays legible
 * without the bundle.
 *
 * @param id scheme and table
 * @param edition year of issue
 * @param title official title, zh-CN
 * @param rubricDigest as it was taken at the first installation
 * @param canonicalText what it was taken of
 */
public record KeptRubric(RubricId id, String edition, String title, String rubricDigest, String canonicalText) {
    /** Says whether this is what was kept of that rubric. */
    boolean names(Rubric rubric) {
        return id.equals(rubric.id()) && edition.equals(rubric.edition());
    }

    /** Returns what is to be kept of a revision. */
    public static KeptRubric of(RubricRevision revision) {
        return new KeptRubric(
                revision.id(), revision.edition(), revision.title(), revision.rubricDigest(), revision.canonicalText());
    }
}
