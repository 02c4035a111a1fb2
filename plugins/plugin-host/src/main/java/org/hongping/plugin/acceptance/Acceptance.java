package org.hongping.plugin.acceptance;

import java.util.List;
import java.util.Optional;
import org.hongping.rubric.document.Finding;

/**
 * What there is to know of a delivery before it is accepted.
 *
 * @param name what it is called
 * @param identity the bundle; empty for a document that nobody has packed, and for a jar without a sound manifest
 * @param digest SHA-256 of the jar, or of what would be packed of a folder
 * @param rubrics what it holds; empty when a finding is an error, unless all that is wrong is who signed its code
 * @param findings everything that was found
 */
public record Acceptance(
        String name, Optional<Identity> identity, String digest, List<AcceptedRubric> rubrics, List<Finding> findings) {
    /** Copies the lists. */
    public Acceptance {
        rubrics = List.copyOf(rubrics);
        findings = List.copyOf(findings);
    }

    /**
     * Who a bundle is.
     *
     * @param symbolicName its name
     * @param version which revision
     */
    public record Identity(String symbolicName, String version) {}

    /** Says whether it could be installed. */
    public boolean isSound() {
        return findings.stream().noneMatch(Finding::isError);
    }
}
