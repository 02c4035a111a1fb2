package org.hongping.rubric.engine;

import java.util.Optional;
import java.util.Set;
import org.hongping.rubric.Message;
import org.hongping.rubric.PerUnit;
import org.hongping.rubric.exact.Exact;

/** Points for every whole unit, cut at the maximum. */
final class PerUnitScorer implements RuleScorer {
    private static final String QUANTITY = "quantity";
    private static final Set<String> KEYS = Set.of(QUANTITY);

    private final Exact unit;
    private final Exact rate;
    private final String unitLabel;
    private final Exact max;

    PerUnitScorer(PerUnit rule, Exact max) {
        this.unit = Exact.of(rule.unit());
        this.rate = Exact.of(rule.rate());
        this.unitLabel = rule.unitLabel().map(label -> " " + label).orElse("");
        this.max = max;
    }

    @Override
    public Set<String> keys() {
        return KEYS;
    }

    @Override
    public Verdict score(Answer answer, Hearing hearing) {
        Optional<Exact> quantity = answer.figureNotNegative(QUANTITY);
        if (quantity.isEmpty()) {
            return answer.refused();
        }
        Exact points = quantity.get().dividedBy(unit).floor().times(rate);
        return Capped.verdict(points, max, new Counted(quantity.get(), unit, unitLabel, rate, points));
    }

    private record Counted(Exact quantity, Exact unit, String unitLabel, Exact rate, Exact points) implements Step {
        @Override
        public Message message() {
            return Message.of(
                    "trace.units", quantity.plain() + unitLabel, unit.plain() + unitLabel, rate.plain(), points.text());
        }
    }
}
