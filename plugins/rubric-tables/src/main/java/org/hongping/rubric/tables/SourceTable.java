package org.hongping.rubric.tables;

import java.util.List;

/**
 * A table as it comes, its pieces put together.
 *
 * @param title what stands above it; empty text if nothing does
 * @param rows all rows, headings that were repeated among them
 */
record SourceTable(String title, List<GridRow> rows) {
    SourceTable {
        rows = List.copyOf(rows);
    }
}
