package org.hongping.rubric.engine;

import java.util.Optional;
import org.hongping.rubric.CountTiers;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Message;
import org.hongping.rubric.Value;
import org.hongping.rubric.exact.Exact;

/**
 * The next tier of a counted line: how many more it takes and what the line gives then.
 *
 * @param more how many more must be ticked or counted, 1 or more
 * @param points points of the line then
 */
public record NextStep(int more, Exact points) {

    /**
     * Looks at a line and its answer; empty if its rule counts no tiers, its answer cannot be read, or no higher tier
     * is within reach as its conditions stand.
     */
    public static Optional<NextStep> of(Criterion line, Optional<Value> said) {
        if (!(line.rule() instanceof CountTiers rule)) {
            return Optional.empty();
        }
        CountTiersScorer scorer = new CountTiersScorer(rule);
        return scorer.counted(said).flatMap(counted -> beyond(scorer, counted));
    }

    private static Optional<NextStep> beyond(CountTiersScorer scorer, CountTiersScorer.Counted counted) {
        return scorer.ladder()
                .next(counted.count(), counted.conditions())
                .filter(rung -> rung.atLeast() <= scorer.most())
                .map(rung -> new NextStep(rung.atLeast() - counted.count(), rung.points()));
    }

    /** Returns the hint beside the line. */
    public Message message() {
        return Message.of("advice.next-tier", Integer.toString(more), points.text());
    }
}
