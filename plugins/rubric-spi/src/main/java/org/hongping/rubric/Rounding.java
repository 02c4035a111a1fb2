package org.hongping.rubric;

import java.util.Optional;

/**
 * Where figures are rounded, half up, and to how many decimals; an absent step does not round.
 *
 * @param criterion decimals of a line's points
 * @param group decimals of a group's points
 * @param total decimals of the total, after grades are decided
 */
public record Rounding(Optional<Integer> criterion, Optional<Integer> group, Optional<Integer> total) {
    /** The four cities: lines to two decimals, nothing after. */
    public static final Rounding OF_LINES = new Rounding(Optional.of(2), Optional.empty(), Optional.empty());
}
