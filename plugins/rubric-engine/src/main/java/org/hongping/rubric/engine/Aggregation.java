package org.hongping.rubric.engine;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hongping.rubric.Aggregate;
import org.hongping.rubric.Message;

/** Makes one figure of a group's children; children that left the reckoning do not count, open ones count nothing yet. */
final class Aggregation {
    private final Aggregate aggregate;
    private final List<NodeScorer> children;
    private final boolean rescales;
    private final Exact maxima;

    Aggregation(Aggregate aggregate, List<NodeScorer> children, boolean bonus) {
        this.aggregate = aggregate;
        this.children = List.copyOf(children);
        this.rescales = aggregate == Aggregate.SUM && !bonus;
        this.maxima = this.children.stream()
                .filter(NodeScorer::hasFigure)
                .map(NodeScorer::max)
                .reduce(Exact.ZERO, Exact::plus);
    }

    /** Returns the aggregation's name as documents write it. */
    String word() {
        return switch (aggregate) {
            case SUM -> "sum";
            case MEAN -> "mean";
            case WEIGHTED_MEAN -> "weightedMean";
            case MIN -> "min";
            case FORMULA -> "formula";
            case NONE -> "none";
        };
    }

    /** Returns the same aggregate of the children's maxima. */
    Exact max() {
        Tally tally = new Tally();
        children.stream().filter(NodeScorer::hasFigure).forEach(child -> tally.add(child.max(), child));
        return tally.points().orElse(Exact.ZERO);
    }

    /** Says whether nothing is left to reckon with because children do not apply. */
    boolean isLeftByAll(List<NodeScore> scores) {
        boolean anyLeft = false;
        boolean anyStays = false;
        for (NodeScore score : scores) {
            anyLeft |= score.hasLeft();
            anyStays |= !score.hasLeft()
                    && (aggregate != Aggregate.SUM || score.max().signum() > 0);
        }
        return anyLeft && !anyStays;
    }

    /** Returns the children's figure, empty for parallel totals; notes the steps. */
    Optional<Exact> of(List<NodeScore> scores, List<Step> steps) {
        Tally tally = new Tally();
        Exact left = Exact.ZERO;
        for (int i = 0; i < scores.size(); i++) {
            NodeScorer child = children.get(i);
            NodeScore score = scores.get(i);
            if (child.hasFigure()) {
                if (score.hasLeft()) {
                    left = left.plus(score.max());
                } else {
                    tally.add(score.points().orElse(Exact.ZERO), child);
                }
            }
        }
        Exact rest = maxima.minus(left);
        return tally.points().map(points -> rescaled(points, rest, steps));
    }

    private Exact rescaled(Exact points, Exact rest, List<Step> steps) {
        steps.add(new Aggregated(aggregate, points));
        if (!rescales || rest.signum() == 0 || rest.equals(maxima)) {
            return points;
        }
        Exact whole = points.times(maxima).dividedBy(rest);
        steps.add(new Rescaled(points, maxima, rest, whole));
        return whole;
    }

    /** Figures as they are added up. */
    private final class Tally {
        private Exact sum = Exact.ZERO;
        private Exact weights = Exact.ZERO;
        private Optional<Exact> least = Optional.empty();

        void add(Exact points, NodeScorer child) {
            boolean weighted = aggregate == Aggregate.WEIGHTED_MEAN;
            sum = sum.plus(weighted ? points.times(child.weight()) : points);
            if (aggregate != Aggregate.SUM) {
                weights = weights.plus(weighted ? child.weight() : Exact.ONE);
                least = Optional.of(least.map(points::min).orElse(points));
            }
        }

        Optional<Exact> points() {
            return switch (aggregate) {
                case SUM -> Optional.of(sum);
                case MEAN, WEIGHTED_MEAN -> Optional.of(weights.signum() == 0 ? Exact.ZERO : sum.dividedBy(weights));
                case MIN -> Optional.of(least.orElse(Exact.ZERO));
                case FORMULA, NONE -> Optional.empty();
            };
        }
    }

    private record Aggregated(Aggregate how, Exact points) implements Step {
        @Override
        public Message message() {
            return Message.of(
                    "trace.group-" + how.name().toLowerCase(Locale.ROOT).replace('_', '-'), points.text());
        }
    }

    private record Rescaled(Exact points, Exact all, Exact rest, Exact whole) implements Step {
        @Override
        public Message message() {
            return Message.of("trace.rescaled", points.text(), all.plain(), rest.plain(), whole.text());
        }
    }
}
