package org.hongping.rubric.tables;

/** Columns of the sheet 细则, from the left. */
enum Column {
    CODE(0, "code", 9),
    KIND(1, "kind", 9),
    ID(2, "id", 13),
    LABEL(3, "label", 34),
    POINTS(4, "points", 9),
    TO(5, "to", 9),
    ABOVE(6, "above", 8),
    AT_LEAST(7, "at-least", 8),
    AT_MOST(8, "at-most", 8),
    BELOW(9, "below", 8),
    UNIT(10, "unit", 9),
    CAP(11, "cap", 9),
    MONTHS(12, "months", 9),
    ASSESSOR(13, "assessor", 16),
    CLAUSE(14, "clause", 24),
    GROUP(15, "group", 9),
    RULE(16, "rule", 30),
    REMOVE(17, "remove", 8),
    KEY(18, "key", 12);

    private final int place;
    private final String word;
    private final int width;

    Column(int place, String word, int width) {
        this.place = place;
        this.word = word;
        this.width = width;
    }

    /** Returns the key of its heading. */
    String heading() {
        return "table.column-" + word;
    }

    /** Returns its place in a row; the first is 0. */
    int place() {
        return place;
    }

    /** Returns its width in characters. */
    int width() {
        return width;
    }
}
