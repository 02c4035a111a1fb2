package org.hongping.rubric.tables;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Sections and lines of a table.
 *
 * @param title what stands above it
 * @param sections in the order of the table, each once
 * @param rows in the order of the table
 * @param total what the table says all lines add up to
 */
record ReadTable(String title, List<SectionHead> sections, List<SourceRow> rows, Optional<BigDecimal> total) {
    ReadTable {
        sections = List.copyOf(sections);
        rows = List.copyOf(rows);
    }
}
