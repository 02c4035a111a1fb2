package org.hongping.core.workday;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hongping.core.web.Invalid;
import org.hongping.rubric.Message;

/**
 * Holidays as somebody types or pastes them, a line each: {@code 2026-10-01 2026-10-07 休 国庆节}, {@code 2026-10-10 班
 * 国庆节}; the second day only for more than one, the name as one likes.
 */
final class HolidayLines {
    private static final Pattern LINE = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})(?:[\\s,，至~]+(\\d{4}-\\d{2}-\\d{2}))?[\\s,，]+(\\S+?)(?:[\\s,，]+(.{1,40}))?");
    private static final Map<String, Holiday.Kind> WORDS = Map.of(
            "休", Holiday.Kind.REST,
            "班", Holiday.Kind.WORK,
            "rest", Holiday.Kind.REST,
            "work", Holiday.Kind.WORK);
    private static final int MOST_DAYS = 31;

    private HolidayLines() {}

    /**
     * Reads them.
     *
     * @throws Invalid naming the field and the first line that cannot be right
     */
    static List<Holiday> read(String field, String text) {
        List<Holiday> holidays = new ArrayList<>();
        Set<LocalDate> seen = new HashSet<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            for (Holiday holiday : days(field, number, line.strip())) {
                if (!seen.add(holiday.day())) {
                    throw wrong(
                            field,
                            number,
                            line,
                            Message.of("workday.twice", holiday.day().toString()));
                }
                holidays.add(holiday);
            }
        }
        if (holidays.isEmpty()) {
            throw new Invalid(field, Message.of("workday.none-typed"));
        }
        return holidays;
    }

    private static List<Holiday> days(String field, int number, String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw wrong(field, number, line, Message.of("workday.not-a-line"));
        }
        Holiday.Kind kind = Optional.ofNullable(WORDS.get(parts.group(3)))
                .orElseThrow(() -> wrong(field, number, line, Message.of("workday.no-kind", parts.group(3))));
        LocalDate first = day(field, number, line, parts.group(1));
        LocalDate last = parts.group(2) == null ? first : day(field, number, line, parts.group(2));
        if (last.isBefore(first) || last.isAfter(first.plusDays(MOST_DAYS))) {
            throw wrong(field, number, line, Message.of("workday.no-span", Integer.toString(MOST_DAYS)));
        }
        String name = Optional.ofNullable(parts.group(4)).map(String::strip).orElse("");
        return first.datesUntil(last.plusDays(1))
                .map(day -> new Holiday(day, kind, name))
                .toList();
    }

    private static LocalDate day(String field, int number, String line, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            throw wrong(field, number, line, Message.of("workday.no-day", text));
        }
    }

    private static Invalid wrong(String field, int number, String line, Message why) {
        return new Invalid(field, Message.of("workday.line-wrong", Integer.toString(number), line, why));
    }
}
