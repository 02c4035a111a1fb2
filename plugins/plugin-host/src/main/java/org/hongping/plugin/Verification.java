package org.hongping.plugin;

import java.util.List;
import org.hongping.rubric.document.Finding;

/**
 * What was found about one jar, folder or document.
 *
 * @param name what it is called
 * @param findings everything that was found
 * @param rubrics what it holds; empty when a finding is an error, unless all that is wrong is who signed its code
 */
public record Verification(String name, List<Finding> findings, List<RubricRevision> rubrics) {
    /** Copies the lists. */
    public Verification {
        findings = List.copyOf(findings);
        rubrics = List.copyOf(rubrics);
    }

    /** Says whether it could be installed. */
    public boolean isSound() {
        return findings.stream().noneMatch(Finding::isError);
    }
}
