package org.hongping.rubric;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A step of a {@link CountTiers} ladder.
 *
 * @param atLeast how many it takes, 1 or more
 * @param points what reaching it gives
 * @param requires id of a condition that must hold as well
 */
public record Tier(int atLeast, BigDecimal points, Optional<String> requires) {
    /** @throws IllegalArgumentException if it takes less than one */
    public Tier {
        if (atLeast < 1) {
            throw new IllegalArgumentException("a tier takes at least 1, got " + atLeast);
        }
    }
}
