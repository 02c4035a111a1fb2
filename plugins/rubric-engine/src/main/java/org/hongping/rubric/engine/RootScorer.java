package org.hongping.rubric.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hongping.rubric.Aggregate;
import org.hongping.rubric.Group;
import org.hongping.rubric.exact.Exact;
import org.hongping.rubric.expression.CompiledExpression;
import org.hongping.rubric.expression.Known;

/** The rows under the root, compiled: base sections by the root's aggregation, bonus sections on top. */
final class RootScorer {
    private final List<Row> rows;
    private final Aggregation base;
    private final Aggregation bonus;
    private final Exact start;
    private final Bounds bounds;
    private final Optional<CompiledExpression> zeroWhen;
    private final Optional<Integer> decimals;

    RootScorer(Group root, List<Row> rows, GroupTerms terms) {
        this.rows = List.copyOf(rows);
        this.base = new Aggregation(root.aggregate(), terms.formula(), false);
        this.bonus = new Aggregation(Aggregate.SUM, Optional.empty(), true);
        this.start = root.start().map(Exact::of).orElse(Exact.ZERO);
        this.bounds = new Bounds(
                Optional.empty(), root.floor().map(Exact::of), root.cap().map(Exact::of), Optional.empty());
        this.zeroWhen = terms.zeroWhen();
        this.decimals = terms.decimals();
    }

    /** A row under the root. */
    record Row(NodeScorer scorer, boolean bonus) {}

    Standing score(Hearing hearing) {
        List<NodeScore> all = new ArrayList<>(rows.size());
        List<Child> ofBase = new ArrayList<>(rows.size());
        List<Child> ofBonus = new ArrayList<>(2);
        boolean open = false;
        for (Row row : rows) {
            Optional<NodeScore> score = row.scorer().score(hearing);
            if (score.isPresent()) {
                open |= score.get().state().isOpen();
                all.add(score.get());
                (row.bonus() ? ofBonus : ofBase).add(new Child(row.scorer(), score.get()));
            }
        }
        Optional<Exact> figure = base.of(ofBase, hearing, new ArrayList<>(2)).map(start::plus);
        Exact onTop = bonus.of(ofBonus, hearing, new ArrayList<>(2)).orElse(Exact.ZERO);
        Known<Boolean> zeroed =
                zeroWhen.map(when -> when.truth(hearing.scope())).orElse(Known.FALSE);
        boolean undetermined = zeroed.value().isEmpty() || (base.hasFigure() && figure.isEmpty());
        boolean hasTotal = figure.isPresent() && !base.isLeftByAll(ofBase);
        return new Standing(
                all,
                figure.orElse(Exact.ZERO),
                onTop,
                hasTotal,
                open || undetermined,
                zeroed.value().orElse(false));
    }

    /** Returns the total of a raw one: within floor and cap, nothing if the sheet is zeroed; not rounded yet. */
    Exact total(Exact raw, Standing standing) {
        return standing.zeroed() ? Exact.ZERO : bounds.within(raw, new ArrayList<>(2));
    }

    /** Returns the most a total can be. */
    Exact most() {
        Exact most = start.plus(base.max(scorers(false))).plus(bonus.max(scorers(true)));
        return bounds.within(most, new ArrayList<>(2));
    }

    private List<NodeScorer> scorers(boolean ofBonus) {
        return rows.stream()
                .filter(row -> row.bonus() == ofBonus)
                .map(Row::scorer)
                .toList();
    }

    /** Returns a total as it is published. */
    Exact rounded(Exact total) {
        return decimals.map(total::rounded).orElse(total);
    }

    /**
     * How the rows stand together.
     *
     * @param rows all that are there, in the sheet's order
     * @param base points of the base sections so far
     * @param bonus points of the bonus sections so far
     * @param hasTotal whether the base comes to a figure at all
     * @param open whether the total waits for a row, or for what decides it
     * @param zeroed whether a condition took all points
     */
    record Standing(List<NodeScore> rows, Exact base, Exact bonus, boolean hasTotal, boolean open, boolean zeroed) {}
}
