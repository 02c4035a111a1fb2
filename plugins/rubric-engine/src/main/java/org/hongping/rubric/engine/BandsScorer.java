package org.hongping.rubric.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hongping.rubric.Bands;
import org.hongping.rubric.Message;
import org.hongping.rubric.exact.Exact;

/** Points of the first band that holds for a measured value. */
final class BandsScorer implements RuleScorer {
    private static final String VALUE = "value";
    private static final String VALUES = "values";
    private static final Exact HUNDRED = Exact.of(100);

    private final String label;
    private final List<Stretch> stretches;
    private final Optional<Bands.Reduce> reduce;
    private final boolean percent;
    private final Verdict notMeasured;
    private final Set<String> keys;

    BandsScorer(Bands rule, String label) {
        this.label = label;
        this.stretches = rule.bands().stream().map(Stretch::of).toList();
        this.reduce = rule.reduce();
        this.percent = rule.percent();
        this.notMeasured = rule.noValue()
                .map(Exact::of)
                .map(points -> Verdict.awarded(points, Step.saying("no-value", label, points.text())))
                .orElseGet(() -> Verdict.open("not-measured", label));
        this.keys = reduce.isPresent() ? Set.of(VALUE, VALUES) : Set.of(VALUE);
    }

    @Override
    public Set<String> keys() {
        return keys;
    }

    @Override
    public Verdict score(Answer answer, Hearing hearing) {
        if (answer.isNothing(VALUE) && !answer.has(VALUES)) {
            return notMeasured;
        }
        return reduce.isPresent() ? ofSeveral(answer, reduce.get()) : ofOne(answer);
    }

    private Verdict ofOne(Answer answer) {
        Optional<Exact> value = percent ? answer.figureWithin(VALUE, Exact.ZERO, HUNDRED) : answer.figure(VALUE);
        return value.isEmpty() ? answer.refused() : verdict(value.get());
    }

    private Verdict ofSeveral(Answer answer, Bands.Reduce how) {
        if (answer.has(VALUE)) {
            answer.refuse("periods", VALUE, VALUES);
            return answer.refused();
        }
        Optional<List<Exact>> values = answer.figures(VALUES);
        if (values.isEmpty()) {
            return answer.refused();
        }
        values.get().stream()
                .filter(this::isOutside)
                .forEach(value -> answer.refuse("out-of-range", VALUES, value.plain(), "0", "100"));
        return answer.isRefused() ? answer.refused() : reduced(values.get(), how);
    }

    private boolean isOutside(Exact value) {
        return percent && (value.signum() < 0 || value.compareTo(HUNDRED) > 0);
    }

    private Verdict reduced(List<Exact> values, Bands.Reduce how) {
        Exact sum = values.stream().reduce(Exact.ZERO, Exact::plus);
        Exact value = switch (how) {
            case MIN -> values.stream().reduce(values.get(0), Exact::min);
            case MEAN -> sum.dividedBy(Exact.of(values.size()));
            case SUM -> sum;
        };
        Verdict.Awarded verdict = verdict(value);
        return new Verdict.Awarded(
                verdict.points(),
                verdict.chosen(),
                Stream.concat(Stream.of(new Reduced(how, values.size(), value)), verdict.steps().stream())
                        .toList());
    }

    private Verdict.Awarded verdict(Exact value) {
        for (Stretch stretch : stretches) {
            if (stretch.holds(value)) {
                return new Verdict.Awarded(stretch.points(), Optional.empty(), new Found(label, value, stretch));
            }
        }
        return new Verdict.Awarded(Exact.ZERO, Optional.empty(), new NotFound(label, value));
    }

    private record Reduced(Bands.Reduce how, int periods, Exact value) implements Step {
        @Override
        public Message message() {
            String key = switch (how) {
                case MIN -> "trace.least-of";
                case MEAN -> "trace.mean-of";
                case SUM -> "trace.sum-of";
            };
            return Message.of(key, Integer.toString(periods), value.plain());
        }
    }

    private record Found(String label, Exact value, Stretch stretch) implements Step {
        @Override
        public Message message() {
            return Message.of(
                    "trace.band",
                    label,
                    value.plain(),
                    stretch.condition(),
                    stretch.points().text());
        }
    }

    private record NotFound(String label, Exact value) implements Step {
        @Override
        public Message message() {
            return Message.of("trace.no-band", label, value.plain());
        }
    }
}
