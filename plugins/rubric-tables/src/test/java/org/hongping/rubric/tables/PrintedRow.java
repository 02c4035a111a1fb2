package org.hongping.rubric.tables;

/** A row as it is printed: text that is merged with the row above is empty. */
record PrintedRow(String category, String item, String content, String standard, String points) {
    static PrintedRow of(String category, String item, String content, String standard, String points) {
        return new PrintedRow(category, item, content, standard, points);
    }

    String[] texts() {
        return new String[] {category, item, content, standard, points, ""};
    }
}
