package org.hongping.plugin.manifest;

import java.util.List;
import java.util.Optional;
import org.hongping.rubric.document.Finding;

/**
 * What became of a manifest.
 *
 * @param manifest what it says; empty when it does not say who the bundle is
 * @param holdsCode whether it is that of a bundle with code: it names an activator
 * @param findings everything that is wrong with it
 */
public record ReadManifest(Optional<BundleManifest> manifest, boolean holdsCode, List<Finding> findings) {
    /** Copies the findings. */
    public ReadManifest {
        findings = List.copyOf(findings);
    }
}
