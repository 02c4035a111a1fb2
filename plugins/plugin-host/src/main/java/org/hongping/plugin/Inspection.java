package org.hongping.plugin;

import java.util.List;
import java.util.Optional;
import org.hongping.plugin.signature.Signature;
import org.hongping.rubric.document.Finding;

/**
 * What an inspection of a jar came to.
 *
 * @param bundleDigest SHA-256 of the bytes that were inspected
 * @param signature who vouches for it
 * @param opened whether a file of it could be read at all
 * @param holdsCode whether the manifest is that of a bundle with code
 * @param findings everything that was found, in the order of the steps
 * @param bundle the bundle; empty when a finding is an error
 */
public record Inspection(
        String bundleDigest,
        Signature signature,
        boolean opened,
        boolean holdsCode,
        List<Finding> findings,
        Optional<RubricBundle> bundle) {
    /** Copies the findings. */
    public Inspection {
        findings = List.copyOf(findings);
    }

    /** Says whether the bundle may be installed. */
    public boolean isSound() {
        return bundle.isPresent();
    }
}
