package org.hongping.plugin;

import java.util.List;
import org.hongping.rubric.document.Finding;

/** The framework does not take a bundle, or what is active is not what was inspected. */
final class RefusedBundle extends Exception {
    private final transient List<Finding> findings;

    RefusedBundle(List<Finding> findings) {
        super(findings.toString());
        this.findings = List.copyOf(findings);
    }

    List<Finding> findings() {
        return findings;
    }
}
