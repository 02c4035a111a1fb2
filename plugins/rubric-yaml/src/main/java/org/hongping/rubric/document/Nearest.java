package org.hongping.rubric.document;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word a misspelt one was meant to be. */
final class Nearest {
    private static final int MOST_EDITS = 3;

    private Nearest() {}

    /** Returns the known word that takes the fewest edits, if it takes at most a third of the letters and three. */
    static Optional<String> to(String word, Collection<String> known) {
        return known.stream()
                .filter(candidate -> Math.abs(candidate.length() - word.length()) <= MOST_EDITS)
                .filter(candidate -> edits(word, candidate) <= allowed(word))
                .min(Comparator.comparingInt(candidate -> edits(word, candidate)));
    }

    private static int allowed(String word) {
        return Math.min(MOST_EDITS, Math.max(1, word.length() / 3));
    }

    /** Insertions, deletions, replacements and swaps of neighbours; case does not count. */
    private static int edits(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[][] table = new int[a.length() + 1][b.length() + 1];
        for (int row = 0; row <= a.length(); row++) {
            for (int column = 0; column <= b.length(); column++) {
                table[row][column] = row == 0 || column == 0 ? row + column : cheapest(table, a, b, row, column);
            }
        }
        return table[a.length()][b.length()];
    }

    private static int cheapest(int[][] table, String a, String b, int row, int column) {
        int replaced = table[row - 1][column - 1] + (a.charAt(row - 1) == b.charAt(column - 1) ? 0 : 1);
        int cheapest = Math.min(replaced, 1 + Math.min(table[row - 1][column], table[row][column - 1]));
        boolean swapped = row > 1
                && column > 1
                && a.charAt(row - 1) == b.charAt(column - 2)
                && a.charAt(row - 2) == b.charAt(column - 1);
        return swapped ? Math.min(cheapest, table[row - 2][column - 2] + 1) : cheapest;
    }
}
