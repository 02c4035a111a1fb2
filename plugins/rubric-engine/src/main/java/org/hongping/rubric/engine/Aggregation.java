package org.hongping.rubric.engine;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hongping.rubric.Aggregate;
import org.hongping.rubric.Message;
import org.hongping.rubric.exact.Exact;
import org.hongping.rubric.expression.CompiledExpression;
import org.hongping.rubric.expression.Known;

/** Makes one figure of a group's children; children that left the reckoning do not count, open ones count nothing yet. */
final class Aggregation {
    private final Aggregate aggregate;
    private final Optional<CompiledExpression> formula;
    private final boolean rescales;

    Aggregation(Aggregate aggregate, Optional<CompiledExpression> formula, boolean bonus) {
        this.aggregate = aggregate;
        this.formula = formula;
        this.rescales = aggregate == Aggregate.SUM && !bonus;
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

    /** Says whether it comes to a figure at all; parallel totals do not. */
    boolean hasFigure() {
        return aggregate != Aggregate.NONE;
    }

    /** Returns the same aggregate of the children's maxima; 0 where only an expression knows it. */
    Exact max(List<NodeScorer> children) {
        Tally tally = new Tally();
        children.stream().filter(NodeScorer::hasFigure).forEach(child -> tally.add(child.max(), child));
        return tally.points().orElse(Exact.ZERO);
    }

    /** Returns the same aggregate of the maxima of those children that are there. */
    Exact maxOf(List<Child> children) {
        Tally tally = new Tally();
        children.stream()
                .filter(child -> child.scorer().hasFigure())
                .forEach(child -> tally.add(child.score().max(), child.scorer()));
        return tally.points().orElse(Exact.ZERO);
    }

    /** Says whether nothing is left to reckon with because children do not apply. */
    boolean isLeftByAll(List<Child> children) {
        boolean anyLeft = false;
        boolean anyStays = false;
        for (Child child : children) {
            anyLeft |= child.score().hasLeft();
            anyStays |= !child.score().hasLeft()
                    && (aggregate != Aggregate.SUM || child.score().max().signum() > 0);
        }
        return anyLeft && !anyStays;
    }

    /** Returns the children's figure, empty for parallel totals and where a formula is undetermined; notes the steps. */
    Optional<Exact> of(List<Child> children, Hearing hearing, List<Step> steps) {
        if (formula.isPresent()) {
            return byFormula(formula.get(), hearing, steps);
        }
        Tally tally = new Tally();
        boolean anyLeft = false;
        for (Child child : children) {
            if (child.counts()) {
                tally.add(child.score().points().orElse(Exact.ZERO), child.scorer());
            }
            anyLeft |= child.score().hasLeft();
        }
        Optional<Exact> points = tally.points();
        points.ifPresent(figure -> steps.add(new Aggregated(aggregate, figure)));
        return anyLeft && rescales ? points.map(figure -> rescaled(figure, children, steps)) : points;
    }

    private static Optional<Exact> byFormula(CompiledExpression formula, Hearing hearing, List<Step> steps) {
        Known<Exact> figure = formula.figure(hearing.scope());
        steps.add(figure.value()
                .<Step>map(points -> new Aggregated(Aggregate.FORMULA, points))
                .orElseGet(() -> Lacking.of(figure.lacks())));
        return figure.value();
    }

    private static Exact rescaled(Exact points, List<Child> children, List<Step> steps) {
        Exact all = Exact.ZERO;
        Exact rest = Exact.ZERO;
        for (Child child : children) {
            Exact max = child.scorer().hasFigure() ? child.score().max() : Exact.ZERO;
            all = all.plus(max);
            rest = child.score().hasLeft() ? rest : rest.plus(max);
        }
        if (rest.signum() == 0 || rest.equals(all)) {
            return points;
        }
        Exact whole = points.times(all).dividedBy(rest);
        steps.add(new Rescaled(points, all, rest, whole));
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
