package org.hongping.core.supplement;

import org.hongping.core.evidence.Evidence;

/**
 * A photograph that came by a code.
 *
 * @param file the picture
 * @param line code of the line it stands beside; empty text while it waits for one
 */
public record Photograph(Evidence file, String line) {
    /** Says whether it waits to be put beside a line. */
    public boolean isWaiting() {
        return line.isEmpty();
    }
}
