package org.hongping.rubric.document;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hongping.rubric.Value;

/**
 * A document with its interpretations applied: what is scored, shown, printed and compared.
 *
 * @param document the document; settings that were findings are not applied
 * @param marks where its values stand, those that were set where the option sets them
 * @param inForce every interpretation's id with the id of the option in force
 * @param findings what could not be applied or was not known
 */
public record Resolved(Value document, Marks marks, Map<String, String> inForce, List<Finding> findings) {
    /** Copies options and findings. */
    public Resolved {
        inForce = Collections.unmodifiableMap(new TreeMap<>(inForce));
        findings = List.copyOf(findings);
    }
}
