package org.hongping.rubric.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hongping.rubric.Message;
import org.hongping.rubric.Proportion;
import org.hongping.rubric.exact.Exact;

/** The maximum times a ratio. */
final class ProportionScorer implements RuleScorer {
    private static final String NUMERATOR = "numerator";
    private static final String DENOMINATOR = "denominator";
    private static final String VALUE = "value";
    private static final Set<String> KEYS = Set.of(NUMERATOR, DENOMINATOR, VALUE);

    private final boolean aboveOneIsFull;
    private final Exact max;
    private final Verdict overNothing;

    ProportionScorer(Proportion rule, Exact max) {
        this.aboveOneIsFull = rule.aboveOneIsFull();
        this.max = max;
        this.overNothing = switch (rule.zeroDenominator()) {
            case FULL -> Verdict.awarded(max, Step.saying("no-cases", max.text()));
            case OPEN -> Verdict.open("no-cases-open");
            case NOT_APPLICABLE -> new Verdict.Excused(List.of(Step.saying("no-cases-excused")));
        };
    }

    @Override
    public Set<String> keys() {
        return KEYS;
    }

    @Override
    public Verdict score(Answer answer, Hearing hearing) {
        return answer.has(VALUE) ? ofRatio(answer) : ofFraction(answer);
    }

    private Verdict ofRatio(Answer answer) {
        if (answer.has(NUMERATOR) || answer.has(DENOMINATOR)) {
            answer.refuse("both", VALUE, NUMERATOR);
        }
        Optional<Exact> ratio = answer.figureNotNegative(VALUE);
        return ratio.isEmpty()
                ? answer.refused()
                : verdict(answer, VALUE, ratio.get(), ratio.get().plain());
    }

    private Verdict ofFraction(Answer answer) {
        Optional<Exact> over = answer.figureNotNegative(NUMERATOR);
        Optional<Exact> under = answer.figureNotNegative(DENOMINATOR);
        if (over.isEmpty() || under.isEmpty()) {
            return answer.refused();
        }
        if (under.get().signum() > 0) {
            String asked = over.get().plain() + " ÷ " + under.get().plain();
            return verdict(answer, NUMERATOR, over.get().dividedBy(under.get()), asked);
        }
        if (over.get().signum() > 0) {
            answer.refuse("more-than-all", NUMERATOR, over.get().plain());
            return answer.refused();
        }
        return overNothing;
    }

    private Verdict verdict(Answer answer, String key, Exact ratio, String asked) {
        if (ratio.compareTo(Exact.ONE) > 0 && !aboveOneIsFull) {
            answer.refuse("above-one", key, asked);
            return answer.refused();
        }
        Exact points = max.times(ratio.min(Exact.ONE));
        return Verdict.awarded(points, new Shared(asked, ratio, max, points));
    }

    private record Shared(String asked, Exact ratio, Exact max, Exact points) implements Step {
        @Override
        public Message message() {
            String key = ratio.compareTo(Exact.ONE) > 0 ? "trace.share-full" : "trace.share";
            return Message.of(key, asked, max.plain(), points.text());
        }
    }
}
