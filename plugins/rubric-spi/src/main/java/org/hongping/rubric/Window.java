package org.hongping.rubric;

/**
 * The time a gate looks back over; it ends on {@code input.asOf}, that day included.
 *
 * @param unit months, or calendar years with the year of that day as the first
 * @param length how many, 1 or more
 */
public record Window(Unit unit, int length) {
    /** @throws IllegalArgumentException if the length is below 1 */
    public Window {
        if (length < 1) {
            throw new IllegalArgumentException("a window is at least 1 long, got " + length);
        }
    }

    /** What a window is counted in. */
    public enum Unit {
        /** Months back from the day. */
        MONTHS,
        /** Whole calendar years. */
        CALENDAR_YEARS
    }
}
