package org.hongping.rubric.engine;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.rubric.Message;
import org.hongping.rubric.PerUnit;
import org.hongping.rubric.Value;
import org.hongping.rubric.exact.Exact;
import org.jspecify.annotations.Nullable;

/** Points for every whole unit, cut at the maximum. */
final class PerUnitScorer implements RuleScorer {
    private static final String QUANTITY = "quantity";
    private static final Set<String> KEYS = Set.of(QUANTITY);

    /** Quantities below this are what most sheets hold. */
    private static final int MOST_KEPT = 32;

    private final PerUnit rule;
    private final Exact unit;
    private final Exact rate;
    private final Exact max;
    private final KeptVerdicts kept;

    PerUnitScorer(PerUnit rule, Exact max) {
        this.rule = rule;
        this.unit = Exact.of(rule.unit());
        this.rate = Exact.of(rule.rate());
        this.max = max;
        this.kept = new KeptVerdicts(MOST_KEPT, quantity -> verdict(Exact.of(quantity)));
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
        return verdict(quantity.get());
    }

    @Override
    public @Nullable Verdict known(Map<String, Value> answer) {
        return answer.size() == 1 && answer.get(QUANTITY) instanceof Value.Figure figure
                ? known(figure.number())
                : null;
    }

    private @Nullable Verdict known(BigDecimal quantity) {
        boolean isSmall = quantity.scale() == 0 && quantity.signum() >= 0 && quantity.precision() <= 2;
        return isSmall ? kept.of(quantity.intValue()) : null;
    }

    private Verdict verdict(Exact quantity) {
        Exact points = quantity.dividedBy(unit).floor().times(rate);
        return Capped.verdict(points, max, new Counted(rule, quantity, points));
    }

    private record Counted(PerUnit rule, Exact quantity, Exact points) implements Step {
        @Override
        public Message message() {
            String unitLabel = rule.unitLabel().map(label -> " " + label).orElse("");
            return Message.of(
                    "trace.units",
                    quantity.plain() + unitLabel,
                    Exact.of(rule.unit()).plain() + unitLabel,
                    Exact.of(rule.rate()).plain(),
                    points.text());
        }
    }
}
