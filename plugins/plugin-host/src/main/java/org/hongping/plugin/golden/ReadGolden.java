package org.hongping.plugin.golden;

import java.util.List;
import java.util.Optional;
import org.hongping.rubric.document.Finding;

/**
 * What became of a file of golden cases.
 *
 * @param golden the cases that could be read; empty when it is not said which rubric they are for
 * @param findings everything that was wrong with the file
 */
public record ReadGolden(Optional<GoldenFile> golden, List<Finding> findings) {
    /** Copies the findings. */
    public ReadGolden {
        findings = List.copyOf(findings);
    }
}
