package org.hongping.proof;

import java.util.ArrayList;
import java.util.List;
import org.hongping.proof.Comparison.Outcome;

/** How far both scorers agree on the sheets of one rubric. */
final class Agreement {
    private static final int SHOWN = 3;

    private final Seen seen = new Seen();
    private final List<String> shown = new ArrayList<>();
    private long sheets;
    private long lines;
    private long disagreements;

    void add(Outcome outcome) {
        sheets++;
        lines += outcome.second().lines().size();
        seen.add(outcome.second());
        outcome.disagreement().ifPresent(disagreement -> {
            disagreements++;
            if (shown.size() < SHOWN) {
                shown.add(disagreement);
            }
        });
    }

    /** Returns the first of the disagreements. */
    List<String> disagreements() {
        return List.copyOf(shown);
    }

    Seen seen() {
        return seen;
    }

    @Override
    public String toString() {
        return "%7d sheets, %8d lines compared, disagreements %d".formatted(sheets, lines, disagreements);
    }
}
