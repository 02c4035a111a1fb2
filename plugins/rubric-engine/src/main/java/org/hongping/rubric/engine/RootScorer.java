package org.hongping.rubric.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hongping.rubric.Aggregate;
import org.hongping.rubric.Group;
import org.hongping.rubric.exact.Exact;
import org.hongping.rubric.expression.CompiledExpression;
import org.hongping.rubric.expression.Known;
import org.jspecify.annotations.Nullable;

/** The rows under the root, compiled: base sections by the root's aggregation, bonus sections on top. */
final class RootScorer {
    private final List<Row> rows;
    private final int bonusRows;
    private final Aggregation base;
    private final Aggregation bonus;
    private final Exact start;
    private final Bounds bounds;
    private final Optional<CompiledExpression> zeroWhen;
    private final Optional<Integer> decimals;

    RootScorer(Group root, List<Row> rows, GroupTerms terms) {
        this.rows = List.copyOf(rows);
        this.bonusRows = scorers(rows, true).size();
        this.base = new Aggregation(root.aggregate(), terms.formula(), false, scorers(rows, false));
        this.bonus = new Aggregation(Aggregate.SUM, Optional.empty(), true, scorers(rows, true));
        this.start = root.start().map(Exact::of).orElse(Exact.ZERO);
        this.bounds = new Bounds(
                Optional.empty(), root.floor().map(Exact::of), root.cap().map(Exact::of), Optional.empty());
        this.zeroWhen = terms.zeroWhen();
        this.decimals = terms.decimals();
    }

    /** A row under the root. */
    record Row(NodeScorer scorer, boolean bonus) {}

    Standing score(Hearing hearing) {
        @Nullable NodeScore[] all = new NodeScore[rows.size()];
        @Nullable NodeScore[] ofBase = new NodeScore[all.length - bonusRows];
        @Nullable NodeScore[] ofBonus = new NodeScore[bonusRows];
        Aggregation.Tally inBase = base.tally();
        Aggregation.Tally inBonus = bonus.tally();
        int bonusRow = 0;
        for (int i = 0; i < all.length; i++) {
            Row row = rows.get(i);
            @Nullable NodeScore score = row.scorer().score(hearing);
            all[i] = score;
            if (row.bonus()) {
                taken(score, bonusRow++, ofBonus, inBonus);
            } else {
                taken(score, i - bonusRow, ofBase, inBase);
            }
        }
        Optional<Exact> figure =
                base.of(inBase, ofBase, hearing, new ArrayList<>(2)).map(start::plus);
        Exact onTop = bonus.of(inBonus, ofBonus, hearing, new ArrayList<>(2)).orElse(Exact.ZERO);
        Known<Boolean> zeroed =
                zeroWhen.map(when -> when.truth(hearing.scope())).orElse(Known.FALSE);
        boolean undetermined = zeroed.value().isEmpty() || (base.hasFigure() && figure.isEmpty());
        boolean hasTotal = figure.isPresent() && !(inBase.anyLeft() && base.isLeftByAll(ofBase));
        return new Standing(
                Present.of(all),
                figure.orElse(Exact.ZERO),
                onTop,
                hasTotal,
                inBase.isOpen() || inBonus.isOpen() || undetermined,
                zeroed.value().orElse(false));
    }

    private static void taken(
            @Nullable NodeScore score, int row, @Nullable NodeScore[] scores, Aggregation.Tally tally) {
        scores[row] = score;
        if (score != null) {
            tally.take(row, score);
        }
    }

    /** Returns the total of a raw one: within floor and cap, nothing if the sheet is zeroed; not rounded yet. */
    Exact total(Exact raw, Standing standing) {
        return standing.zeroed() ? Exact.ZERO : bounds.within(raw, new ArrayList<>(2));
    }

    /** Returns the most a total can be. */
    Exact most() {
        Exact most = start.plus(base.max()).plus(bonus.max());
        return bounds.within(most, new ArrayList<>(2));
    }

    private static List<NodeScorer> scorers(List<Row> rows, boolean ofBonus) {
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
