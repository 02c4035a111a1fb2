package org.hongping.core.application;

import java.util.List;
import java.util.Optional;
import org.hongping.core.web.LineCodes;

/**
 * One section of a sheet, ready to be shown.
 *
 * @param code the source's own number
 * @param label short name in the visitor's language
 * @param points points so far, decimal text
 * @param max most points, decimal text
 * @param complete whether none of its lines is open
 * @param lines its lines in the source's order
 */
public record SectionView(
        String code, String label, Optional<String> points, String max, boolean complete, List<LineView> lines) {
    /** Copies the lines. */
    public SectionView {
        lines = List.copyOf(lines);
    }

    /** Returns the code as it may stand in an element's id. */
    public String anchor() {
        return LineCodes.anchor(code);
    }
}
