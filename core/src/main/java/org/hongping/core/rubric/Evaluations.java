package org.hongping.core.rubric;

import java.util.List;
import org.hongping.rubric.RubricId;
import org.hongping.rubric.Value;

/** The evaluations that are stored, for a revision to be tried on (试算比对); told by whoever keeps them. */
@FunctionalInterface
public interface Evaluations {

    /** Returns every evaluation by any edition of a rubric. */
    List<Evaluation> of(RubricId rubric);

    /**
     * A stored evaluation.
     *
     * @param title whose
     * @param href its page
     * @param campaign id of its campaign
     * @param rubricDigest digest of the revision it is scored by
     * @param sheet the score sheet as programs send it
     */
    record Evaluation(String title, String href, String campaign, String rubricDigest, Value.Fields sheet) {}
}
