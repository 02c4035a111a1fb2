package org.hongping.rubric.engine;

import java.util.Optional;
import org.hongping.rubric.NotApplicable;
import org.hongping.rubric.exact.Exact;

/** What a row that does not apply counts. */
final class Excuse {
    private Excuse() {}

    /** Returns its points; empty where it leaves the reckoning and the rest is scaled up, or simply lacks it. */
    static Optional<Exact> points(NotApplicable policy, Exact max) {
        return switch (policy) {
            case FULL -> Optional.of(max);
            case ZERO -> Optional.of(Exact.ZERO);
            case RESCALE, FORBIDDEN -> Optional.empty();
        };
    }

    static Step step(Optional<Exact> points) {
        return points.map(counted -> Step.saying("excused-counts", counted.text()))
                .orElseGet(() -> Step.saying("excused-left"));
    }
}
