package org.hongping.rubric;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A sort of dated entry that gives or takes points.
 *
 * @param id unique within its rule
 * @param label short name in our own words, zh-CN
 * @param from least points an entry may carry
 * @param to most points an entry may carry; equal to {@code from} when the item has one figure
 * @param takesAway whether the points are taken away
 * @param cap most points all entries of the item count together
 * @param validMonths months an entry counts from its date
 */
public record EntryItem(
        String id,
        String label,
        BigDecimal from,
        BigDecimal to,
        boolean takesAway,
        Optional<BigDecimal> cap,
        Optional<Integer> validMonths) {
    /** @throws IllegalArgumentException if the range runs backwards */
    public EntryItem {
        if (from.compareTo(to) > 0) {
            throw new IllegalArgumentException("entry item " + id + " runs from " + from + " to " + to);
        }
    }
}
