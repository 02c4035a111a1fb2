package org.hongping.rubric.tables;

import java.math.BigDecimal;
import java.util.List;
import org.hongping.rubric.document.Finding;

/**
 * A rubric drafted from a table.
 *
 * @param yaml the draft, doubts as comments on their lines; empty text if the file holds no table that is known
 * @param rows lines in the order of the table
 * @param base what the lines outside bonus sections add up to
 * @param bonus what bonus sections give at most
 * @param findings what has to be looked at; an error means that lines may be missing
 */
public record ImportedRubric(
        String yaml, List<ImportedRow> rows, BigDecimal base, BigDecimal bonus, List<Finding> findings) {
    /** Copies the lists. */
    public ImportedRubric {
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
    }

    static ImportedRubric nothing(List<Finding> findings) {
        return new ImportedRubric("", List.of(), BigDecimal.ZERO, BigDecimal.ZERO, findings);
    }

    /** Returns the lines that somebody has to confirm. */
    public List<ImportedRow> doubtful() {
        return rows.stream().filter(row -> !row.isCertain()).toList();
    }
}
