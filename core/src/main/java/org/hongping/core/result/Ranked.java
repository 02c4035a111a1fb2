package org.hongping.core.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An application with its rank.
 *
 * @param row the application and its figures
 * @param rank 1 for the highest; equal totals share a rank; empty while the total does not stand
 * @param tied whether another has the same total
 */
public record Ranked(RankRow row, Optional<Integer> rank, boolean tied) {

    /** Ranks rows that stand in the order of their totals. */
    static List<Ranked> of(List<RankRow> rows) {
        List<RankRow> settled = rows.stream().filter(RankRow::isSettled).toList();
        List<Ranked> ranked = new ArrayList<>(rows.size());
        int rank = 0;
        for (int place = 0; place < settled.size(); place++) {
            boolean likeAbove = place > 0 && sameTotal(settled.get(place - 1), settled.get(place));
            boolean likeBelow = place + 1 < settled.size() && sameTotal(settled.get(place), settled.get(place + 1));
            rank = likeAbove ? rank : place + 1;
            ranked.add(new Ranked(settled.get(place), Optional.of(rank), likeAbove || likeBelow));
        }
        rows.stream()
                .filter(row -> !row.isSettled())
                .forEach(row -> ranked.add(new Ranked(row, Optional.empty(), false)));
        return List.copyOf(ranked);
    }

    private static boolean sameTotal(RankRow one, RankRow other) {
        return one.totalMicro().equals(other.totalMicro());
    }
}
