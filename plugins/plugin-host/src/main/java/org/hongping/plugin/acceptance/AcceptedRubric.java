package org.hongping.plugin.acceptance;

import java.util.List;
import org.hongping.plugin.RubricRevision;

/**
 * One rubric of a delivery.
 *
 * @param revision the rubric
 * @param sums its points, once for every variant
 * @param golden its golden cases
 */
public record AcceptedRubric(RubricRevision revision, List<Sums> sums, GoldenTally golden) {
    /** Copies the list. */
    public AcceptedRubric {
        sums = List.copyOf(sums);
    }
}
