package org.hongping.plugin.archive;

import java.util.List;
import org.hongping.rubric.document.Finding;

/**
 * An archive as far as it could be read.
 *
 * @param archive the files that are sound; not to be used when anything was found
 * @param findings everything that is wrong with it
 */
public record ReadArchive(Archive archive, List<Finding> findings) {
    /** Copies the findings. */
    public ReadArchive {
        findings = List.copyOf(findings);
    }
}
