package org.hongping.core.assessment;

import java.util.List;
import org.hongping.core.application.Criteria;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.engine.LineScore;
import org.hongping.rubric.engine.Result;
import org.hongping.rubric.exact.Exact;

/** Lines on which members differ by more than is tolerated. */
final class Differences {
    private Differences() {}

    /** Returns them in the order of the sheet. */
    static List<Criterion> beyond(Tolerance tolerance, Result result) {
        return Criteria.of(tolerance.rubric()).stream()
                .filter(line -> tolerance
                        .of(line.assessor())
                        .map(Exact::of)
                        .filter(most -> result.line(line.code())
                                .flatMap(LineScore::spread)
                                .filter(spread -> spread.compareTo(most) > 0)
                                .isPresent())
                        .isPresent())
                .toList();
    }
}
