package org.hongping.rubric;

import java.math.BigDecimal;

/**
 * One of several levels of which exactly one is chosen.
 *
 * @param id unique within its rule
 * @param label short name in our own words, zh-CN
 * @param from least points of the level
 * @param to most points of the level; equal to {@code from} unless the level is a range
 */
public record Level(String id, String label, BigDecimal from, BigDecimal to) {
    /** @throws IllegalArgumentException if the range runs backwards */
    public Level {
        if (from.compareTo(to) > 0) {
            throw new IllegalArgumentException("level " + id + " runs from " + from + " to " + to);
        }
    }

    /** Returns a level worth one figure. */
    public static Level of(String id, String label, BigDecimal points) {
        return new Level(id, label, points, points);
    }

    /** Says whether points must be given within the level. */
    public boolean isRange() {
        return from.compareTo(to) != 0;
    }
}
