package org.hongping.rubric.engine;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hongping.rubric.Aggregate;
import org.hongping.rubric.Message;
import org.hongping.rubric.exact.Exact;
import org.hongping.rubric.exact.Sum;
import org.hongping.rubric.expression.CompiledExpression;
import org.hongping.rubric.expression.Known;
import org.jspecify.annotations.Nullable;

/**
 * Makes one figure of what some rows came to. Scores are handed in by the place of their row; a row that is not there
 * has none. Rows that left the reckoning do not count, open ones count nothing yet.
 */
final class Aggregation {
    private final Aggregate aggregate;
    private final Optional<CompiledExpression> formula;
    private final boolean rescales;
    private final Exact[] maxima;
    private final Exact[] weights;
    private final boolean[] hasFigure;

    Aggregation(Aggregate aggregate, Optional<CompiledExpression> formula, boolean bonus, List<NodeScorer> rows) {
        this.aggregate = aggregate;
        this.formula = formula;
        this.rescales = aggregate == Aggregate.SUM && !bonus;
        this.maxima = rows.stream().map(NodeScorer::max).toArray(Exact[]::new);
        this.weights = rows.stream().map(NodeScorer::weight).toArray(Exact[]::new);
        this.hasFigure = new boolean[maxima.length];
        for (int row = 0; row < hasFigure.length; row++) {
            hasFigure[row] = rows.get(row).hasFigure();
        }
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

    /** Returns the same aggregate of the rows' maxima; 0 where only an expression knows it. */
    Exact max() {
        Tally tally = new Tally();
        for (int row = 0; row < maxima.length; row++) {
            if (hasFigure[row]) {
                tally.add(maxima[row], row);
            }
        }
        return tally.points().orElse(Exact.ZERO);
    }

    /** Returns the same aggregate of the maxima of those rows that are there. */
    Exact maxOf(@Nullable NodeScore[] scores) {
        Tally tally = new Tally();
        for (int row = 0; row < scores.length; row++) {
            @Nullable NodeScore score = scores[row];
            if (score != null && hasFigure[row]) {
                tally.add(score.max(), row);
            }
        }
        return tally.points().orElse(Exact.ZERO);
    }

    /** Says whether nothing is left to reckon with because rows do not apply. */
    boolean isLeftByAll(@Nullable NodeScore[] scores) {
        boolean anyLeft = false;
        boolean anyStays = false;
        for (@Nullable NodeScore score : scores) {
            if (score != null) {
                anyLeft |= score.hasLeft();
                anyStays |= !score.hasLeft()
                        && (aggregate != Aggregate.SUM || score.max().signum() > 0);
            }
        }
        return anyLeft && !anyStays;
    }

    /** Begins to add up what rows come to. */
    Tally tally() {
        return new Tally();
    }

    /** Returns the rows' figure, empty for parallel totals and where a formula is undetermined; notes the steps. */
    Optional<Exact> of(Tally tally, @Nullable NodeScore[] scores, Hearing hearing, List<Step> steps) {
        if (formula.isPresent()) {
            return byFormula(formula.get(), hearing, steps);
        }
        Optional<Exact> points = tally.points();
        if (points.isPresent()) {
            steps.add(new Aggregated(aggregate, points.get()));
        }
        return tally.anyLeft && rescales ? points.map(figure -> rescaled(figure, scores, steps)) : points;
    }

    private static Optional<Exact> byFormula(CompiledExpression formula, Hearing hearing, List<Step> steps) {
        Known<Exact> figure = formula.figure(hearing.scope());
        steps.add(figure.value()
                .<Step>map(points -> new Aggregated(Aggregate.FORMULA, points))
                .orElseGet(() -> Lacking.of(figure.lacks())));
        return figure.value();
    }

    private Exact rescaled(Exact points, @Nullable NodeScore[] scores, List<Step> steps) {
        Exact all = Exact.ZERO;
        Exact rest = Exact.ZERO;
        for (int row = 0; row < scores.length; row++) {
            @Nullable NodeScore score = scores[row];
            if (score != null && hasFigure[row]) {
                all = all.plus(score.max());
                rest = score.hasLeft() ? rest : rest.plus(score.max());
            }
        }
        if (rest.signum() == 0 || rest.equals(all)) {
            return points;
        }
        Exact whole = points.times(all).dividedBy(rest);
        steps.add(new Rescaled(points, all, rest, whole));
        return whole;
    }

    /** Rows as they are added up. */
    final class Tally {
        private boolean isOpen;
        private boolean anyLeft;
        private final Sum sum = new Sum();
        private Exact whole = Exact.ZERO;
        private Optional<Exact> least = Optional.empty();

        /** Takes what a row came to. */
        void take(int row, NodeScore score) {
            State state = score.state();
            isOpen |= state.isOpen();
            if (state == State.NOT_APPLICABLE && score.points().isEmpty()) {
                anyLeft = true;
            } else if (hasFigure[row]) {
                add(score.points().orElse(Exact.ZERO), row);
            }
        }

        /** Says whether a row is open. */
        boolean isOpen() {
            return isOpen;
        }

        /** Says whether a row has left the reckoning. */
        boolean anyLeft() {
            return anyLeft;
        }

        private void add(Exact points, int row) {
            if (aggregate == Aggregate.SUM) {
                sum.add(points);
            } else {
                weigh(points, aggregate == Aggregate.WEIGHTED_MEAN ? weights[row] : Exact.ONE);
            }
        }

        private void weigh(Exact points, Exact weight) {
            sum.add(points.times(weight));
            whole = whole.plus(weight);
            least = Optional.of(least.map(points::min).orElse(points));
        }

        private Optional<Exact> points() {
            return switch (aggregate) {
                case SUM -> Optional.of(sum.total());
                case MEAN, WEIGHTED_MEAN ->
                    Optional.of(whole.signum() == 0 ? Exact.ZERO : sum.total().dividedBy(whole));
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
