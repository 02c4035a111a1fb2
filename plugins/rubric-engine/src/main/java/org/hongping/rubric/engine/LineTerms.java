package org.hongping.rubric.engine;

import java.util.Optional;
import org.hongping.rubric.exact.Exact;

/**
 * On what terms a line is scored.
 *
 * @param inherited what it takes from those above
 * @param decimals decimals its points are rounded to
 * @param sharesAnswer whether another line reads the same answer
 * @param said where the one voice's answer comes from
 */
record LineTerms(Inherited inherited, Optional<Integer> decimals, boolean sharesAnswer, Said said) {
    Exact rounded(Exact points) {
        return decimals.isPresent() ? points.rounded(decimals.get()) : points;
    }
}
