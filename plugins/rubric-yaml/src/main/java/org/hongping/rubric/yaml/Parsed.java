package org.hongping.rubric.yaml;

import java.util.List;
import java.util.Optional;
import org.hongping.rubric.Value;
import org.hongping.rubric.document.Finding;
import org.hongping.rubric.document.Marks;

/**
 * What became of a YAML text.
 *
 * @param value the document, even if there are findings, so that reading can go on and find the rest; empty when the
 *     text is not YAML at all
 * @param marks where each value stands
 * @param findings what was wrong with the YAML; the document may be used only if none is an error
 */
public record Parsed(Optional<Value> value, Marks marks, List<Finding> findings) {
    /** Copies the findings. */
    public Parsed {
        findings = List.copyOf(findings);
    }
}
