package org.hongping.core.notice;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Counts working days from Monday to Friday; holidays and days made up for (调休) are not known here. */
final class WorkingDays {
    private WorkingDays() {}

    /** Returns the day so many working days later; the day itself does not count. */
    static LocalDate after(LocalDate day, int count) {
        LocalDate reached = day;
        for (int left = count; left > 0; ) {
            reached = reached.plusDays(1);
            left -= isWorking(reached) ? 1 : 0;
        }
        return reached;
    }

    private static boolean isWorking(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
