package org.hongping.core.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** How days and moments are written: as the office's clock shows them, in Asia/Shanghai. */
public final class OfficeTime {
    /** The one time zone of the pages. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private OfficeTime() {}

    /** Returns {@code 2026-11-30}. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Returns {@code 2026-11-30}. */
    public static String day(Instant moment) {
        return DAY.format(moment.atZone(ZONE));
    }

    /** Returns {@code 2026-11-30 17:30}. */
    public static String moment(Instant moment) {
        return MOMENT.format(moment.atZone(ZONE));
    }

    /** Returns {@code 17:30}. */
    public static String time(Instant moment) {
        return TIME.format(moment.atZone(ZONE));
    }
}
