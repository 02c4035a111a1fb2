package org.hongping.plugin;

import java.util.List;
import org.hongping.rubric.document.Finding;

/**
 * A bundle that should be served and is not.
 *
 * @param name its file's name, or symbolic name and version where only the store knows it
 * @param bundleDigest SHA-256 of its jar as it should be
 * @param findings why
 */
public record FailedBundle(String name, String bundleDigest, List<Finding> findings) {
    /** Copies the findings. */
    public FailedBundle {
        findings = List.copyOf(findings);
    }
}
