package org.hongping.rubric.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hongping.rubric.Aggregate;
import org.hongping.rubric.Group;

/** The rows under the root, compiled: base sections by the root's aggregation, bonus sections on top. */
final class RootScorer {
    private final List<Row> rows;
    private final Aggregation base;
    private final Aggregation bonus;
    private final Exact start;
    private final Bounds bounds;

    RootScorer(Group root, List<Row> rows, Optional<Integer> decimals) {
        this.rows = List.copyOf(rows);
        this.base = new Aggregation(root.aggregate(), scorers(rows, false), false);
        this.bonus = new Aggregation(Aggregate.SUM, scorers(rows, true), true);
        this.start = root.start().map(Exact::of).orElse(Exact.ZERO);
        this.bounds = new Bounds(
                Optional.empty(), root.floor().map(Exact::of), root.cap().map(Exact::of), decimals);
    }

    private static List<NodeScorer> scorers(List<Row> rows, boolean bonus) {
        return rows.stream()
                .filter(row -> row.bonus() == bonus)
                .map(Row::scorer)
                .toList();
    }

    /** A row under the root. */
    record Row(NodeScorer scorer, boolean bonus) {}

    Standing score(Hearing hearing) {
        List<NodeScore> all = new ArrayList<>(rows.size());
        List<NodeScore> ofBase = new ArrayList<>(rows.size());
        List<NodeScore> ofBonus = new ArrayList<>(2);
        boolean open = false;
        for (Row row : rows) {
            NodeScore score = row.scorer().score(hearing);
            open |= score.state().isOpen();
            all.add(score);
            (row.bonus() ? ofBonus : ofBase).add(score);
        }
        Optional<Exact> figure = base.of(ofBase, new ArrayList<>(2)).map(start::plus);
        Exact onTop = bonus.of(ofBonus, new ArrayList<>(2)).orElse(Exact.ZERO);
        boolean hasTotal = figure.isPresent() && !base.isLeftByAll(ofBase);
        return new Standing(all, figure.orElse(Exact.ZERO), onTop, hasTotal, open);
    }

    /** Returns the total of a raw one: within floor and cap, rounded. */
    Exact total(Exact raw) {
        return bounds.within(raw, new ArrayList<>(2));
    }

    /**
     * How the rows stand together.
     *
     * @param rows all of them in the sheet's order
     * @param base points of the base sections so far
     * @param bonus points of the bonus sections so far
     * @param hasTotal whether the base comes to a figure at all
     * @param open whether the total waits for a row
     */
    record Standing(List<NodeScore> rows, Exact base, Exact bonus, boolean hasTotal, boolean open) {}
}
