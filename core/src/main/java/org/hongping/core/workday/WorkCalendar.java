package org.hongping.core.workday;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which days people work: Monday to Friday, but for the holidays that are known. Immutable. */
public final class WorkCalendar {
    /** Weekends alone. */
    public static final WorkCalendar WEEKENDS = new WorkCalendar(List.of());

    private final Map<LocalDate, Holiday.Kind> exceptions = new HashMap<>();
    private final Set<Integer> years = new HashSet<>();

    /** Knows these days beside the weekends. */
    public WorkCalendar(List<Holiday> holidays) {
        holidays.forEach(holiday -> {
            exceptions.put(holiday.day(), holiday.kind());
            years.add(holiday.day().getYear());
        });
    }

    /** Says whether people work on that day. */
    public boolean isWorking(LocalDate day) {
        boolean weekday = day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        return exceptions.getOrDefault(day, weekday ? Holiday.Kind.WORK : Holiday.Kind.REST) == Holiday.Kind.WORK;
    }

    /** Says whether any holiday of that year is known; without one only weekends count. */
    public boolean knows(int year) {
        return years.contains(year);
    }

    /** Returns how many working days there are after the first day, up to and with the last; 0 if there is none. */
    public int between(LocalDate first, LocalDate last) {
        int count = 0;
        for (LocalDate day = first.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            count += isWorking(day) ? 1 : 0;
        }
        return count;
    }

    /** Returns the day itself if people work on it, else the next one they do. */
    public LocalDate onOrAfter(LocalDate day) {
        return isWorking(day) ? day : after(day, 1);
    }

    /** Returns the day so many working days later; the day itself does not count. */
    public LocalDate after(LocalDate day, int count) {
        LocalDate reached = day;
        for (int left = count; left > 0; ) {
            reached = reached.plusDays(1);
            left -= isWorking(reached) ? 1 : 0;
        }
        return reached;
    }
}
