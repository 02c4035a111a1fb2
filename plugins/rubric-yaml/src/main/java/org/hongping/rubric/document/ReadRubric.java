package org.hongping.rubric.document;

import java.util.List;
import java.util.Optional;
import org.hongping.rubric.Rubric;

/**
 * What became of a document.
 *
 * @param rubric the rubric; empty when a finding is an error
 * @param findings everything that was wrong with the document's shape
 */
public record ReadRubric(Optional<Rubric> rubric, List<Finding> findings) {
    /** Copies the findings. */
    public ReadRubric {
        findings = List.copyOf(findings);
    }
}
