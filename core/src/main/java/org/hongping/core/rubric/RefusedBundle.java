package org.hongping.core.rubric;

import java.util.List;

/**
 * A bundle that is not served, and why.
 *
 * @param name its file's name, or symbolic name and version where only the store knows it
 * @param shortDigest first eight characters of its digest
 * @param kept whether it was served once and should be now; otherwise it was refused when it came
 * @param findings why, as sentences
 */
public record RefusedBundle(String name, String shortDigest, boolean kept, List<String> findings) {
    /** Copies the findings. */
    public RefusedBundle {
        findings = List.copyOf(findings);
    }
}
