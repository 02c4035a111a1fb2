package org.hongping.rubric.tables;

/**
 * A cell of a table as it comes.
 *
 * @param text its lines; of a merged cell, in every place it covers
 * @param isContinued whether it belongs to a cell that began further up
 */
record GridCell(String text, boolean isContinued) {
    static final GridCell NONE = new GridCell("", false);
}
