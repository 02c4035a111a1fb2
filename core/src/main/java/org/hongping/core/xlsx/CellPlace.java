package org.hongping.core.xlsx;

/**
 * Where a cell stands.
 *
 * @param row from 1, as the sheet shows it
 * @param column from 0
 */
public record CellPlace(int row, int column) {
    private static final int LETTERS = 26;

    /** Reads {@code C12}. */
    static CellPlace of(String reference) {
        int column = 0;
        int at = 0;
        while (at < reference.length() && Character.isLetter(reference.charAt(at))) {
            column = column * LETTERS + reference.charAt(at) - 'A' + 1;
            at++;
        }
        return new CellPlace(Integer.parseInt(reference.substring(at)), column - 1);
    }

    /** Returns the letters of a column. */
    public static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
    }

    /** Returns {@code C12}. */
    public String reference() {
        return letters(column) + row;
    }
}
