package org.hongping.core.assessment;

import java.util.List;
import org.hongping.core.application.ApplicationId;

/**
 * An application all of whose sheets are in, and that has no total because nobody is left to score some lines.
 *
 * @param application which
 * @param estate its name
 * @param lines codes of those lines
 */
public record UnheardPanel(ApplicationId application, String estate, List<String> lines) {
    /** Copies the list. */
    public UnheardPanel {
        lines = List.copyOf(lines);
    }

    /** Returns the codes in one line. */
    public String codes() {
        return String.join("、", lines);
    }
}
