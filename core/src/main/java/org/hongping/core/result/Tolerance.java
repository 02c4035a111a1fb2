package org.hongping.core.result;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import org.hongping.rubric.AssessorGroup;
import org.hongping.rubric.Rubric;

/**
 * By how much members may differ before they must talk (分差复议).
 *
 * @param points the strictest any body of the rubric states; empty where none states any
 */
record Tolerance(Optional<BigDecimal> points) {
    static Tolerance of(Rubric rubric) {
        return new Tolerance(rubric.assessors().stream()
                .map(AssessorGroup::tolerance)
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder()));
    }

    boolean isExceededBy(BigDecimal spread) {
        return points.filter(most -> spread.compareTo(most) > 0).isPresent();
    }
}
