package org.hongping.rubric.tables;

import java.util.List;
import org.hongping.rubric.Value;
import org.hongping.rubric.document.Finding;

/**
 * What became of a workbook that came back.
 *
 * @param document the base document with the cells laid over it; of use only if no finding is an error
 * @param findings what was wrong with the workbook; whether the document makes sense is for the checks of a document
 */
public record ReadEdition(Value.Fields document, List<Finding> findings) {
    /** Copies the findings. */
    public ReadEdition {
        findings = List.copyOf(findings);
    }

    /** Says whether the document may be used. */
    public boolean isSound() {
        return findings.stream().noneMatch(Finding::isError);
    }
}
