package org.hongping.rubric.engine;

import java.time.LocalDate;
import org.hongping.rubric.Window;

/** The days a window holds, first and last included. */
record Lookback(LocalDate from, LocalDate to) {

    /** Returns the window that ends on a day; the day its length earlier is still within (以内 includes the figure). */
    static Lookback endingOn(LocalDate day, Window window) {
        LocalDate from = switch (window.unit()) {
            case MONTHS -> day.minusMonths(window.length());
            case CALENDAR_YEARS -> LocalDate.of(day.getYear(), 1, 1).minusYears(window.length() - 1L);
        };
        return new Lookback(from, day);
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
