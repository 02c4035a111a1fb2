package org.hongping.core.registry;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days something stands.
 *
 * @param from first day
 * @param until last day, itself included; none while it goes on
 */
public record Period(LocalDate from, Optional<LocalDate> until) {
    /** @throws IllegalArgumentException if it ends before it begins */
    public Period {
        if (until.isPresent() && until.get().isBefore(from)) {
            throw new IllegalArgumentException("what begins on " + from + " cannot end on " + until.get());
        }
    }

    /** Whether the day is one of them. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !endsBefore(day);
    }

    /** Whether any day is in both. */
    public boolean overlaps(Period other) {
        return !endsBefore(other.from) && !other.endsBefore(from);
    }

    /** Whether all of it lies before the day. */
    public boolean endsBefore(LocalDate day) {
        return until.filter(last -> last.isBefore(day)).isPresent();
    }
}
