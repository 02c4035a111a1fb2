package org.hongping.core.assessment;

import java.util.List;
import java.util.stream.Collectors;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.web.LineCodes;

/**
 * An application all of whose sheets are in, and that has no total because nobody is left to score some lines.
 *
 * @param application which
 * @param entrant its name
 * @param lines codes of those lines
 */
public record UnheardPanel(ApplicationId application, String entrant, List<String> lines) {
    /** Copies the list. */
    public UnheardPanel {
        lines = List.copyOf(lines);
    }

    /** Returns the codes in one line. */
    public String codes() {
        return lines.stream().map(LineCodes::shown).collect(Collectors.joining("、"));
    }
}
