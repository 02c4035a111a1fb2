package org.hongping.core.assessment;

import java.util.List;
import java.util.Optional;
import org.hongping.core.application.Criteria;
import org.hongping.rubric.AssessorGroup;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.engine.LineScore;
import org.hongping.rubric.engine.Result;
import org.hongping.rubric.exact.Exact;

/** Lines on which members differ by more than their body tolerates. */
final class Differences {
    private Differences() {}

    /** Returns them in the order of the sheet; a body without a tolerance has none. */
    static List<Criterion> beyond(Rubric rubric, Result result) {
        return Criteria.of(rubric).stream()
                .filter(line -> tolerance(rubric, line)
                        .filter(most -> result.line(line.code())
                                .flatMap(LineScore::spread)
                                .filter(spread -> spread.compareTo(most) > 0)
                                .isPresent())
                        .isPresent())
                .toList();
    }

    private static Optional<Exact> tolerance(Rubric rubric, Criterion line) {
        return rubric.assessors().stream()
                .filter(body -> body.id().equals(line.assessor()))
                .findFirst()
                .flatMap(AssessorGroup::tolerance)
                .map(Exact::of);
    }
}
