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

    /**
     * Ranks rows that stand in the order of their totals.
     *
     * @param before how many stand before the first of them
     * @param first the rank of the first
     * @param tiedAbove whether the first has the same total as the one before it
     * @param tiedBelow whether the last has the same total as the one below it
     */
    static List<Ranked> of(List<RankRow> settled, int before, int first, boolean tiedAbove, boolean tiedBelow) {
        List<Ranked> ranked = new ArrayList<>(settled.size());
        int rank = first;
        for (int place = 0; place < settled.size(); place++) {
            boolean last = place + 1 == settled.size();
            boolean likeAbove = place == 0 ? tiedAbove : sameTotal(settled.get(place - 1), settled.get(place));
            boolean likeBelow = last ? tiedBelow : sameTotal(settled.get(place), settled.get(place + 1));
            rank = likeAbove ? rank : before + place + 1;
            ranked.add(new Ranked(settled.get(place), Optional.of(rank), likeAbove || likeBelow));
        }
        return List.copyOf(ranked);
    }

    /** Returns a row whose total does not stand yet. */
    static Ranked unsettled(RankRow row) {
        return new Ranked(row, Optional.empty(), false);
    }

    private static boolean sameTotal(RankRow one, RankRow other) {
        return one.totalMicro().equals(other.totalMicro());
    }
}
