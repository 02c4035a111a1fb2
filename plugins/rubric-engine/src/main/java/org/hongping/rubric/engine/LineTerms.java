package org.hongping.rubric.engine;

import java.util.Optional;

/**
 * On what terms a line is scored.
 *
 * @param inherited what it takes from those above
 * @param decimals decimals its points are rounded to
 * @param sharesAnswer whether another line reads the same answer
 */
record LineTerms(Inherited inherited, Optional<Integer> decimals, boolean sharesAnswer) {
    Exact rounded(Exact points) {
        return decimals.isPresent() ? points.rounded(decimals.get()) : points;
    }
}
