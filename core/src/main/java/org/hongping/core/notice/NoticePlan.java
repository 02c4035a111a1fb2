package org.hongping.core.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.OfficeTime;
import org.hongping.core.workday.WorkCalendar;
import org.hongping.rubric.Message;

/**
 * How long a notice runs and where objections go.
 *
 * @param days working days, 1 to 30
 * @param lastDay its last day where the office counts otherwise, because of a holiday
 * @param contact where objections go
 */
public record NoticePlan(int days, Optional<LocalDate> lastDay, Contact contact) {
    /** Working days unless somebody says otherwise. */
    public static final int USUAL_DAYS = 5;

    /** Most working days. */
    public static final int MOST_DAYS = 30;

    private static final LocalTime CLOSING = LocalTime.of(17, 30);

    /** @throws Invalid if there are too few days or too many */
    public NoticePlan {
        if (days < 1 || days > MOST_DAYS) {
            throw new Invalid("days", Message.of("notice.days-range", Integer.toString(MOST_DAYS)));
        }
    }

    /** Returns the end of office hours on its last day; the day it is published on does not count. */
    Instant closesAt(Instant now, WorkCalendar calendar) {
        LocalDate today = LocalDate.ofInstant(now, OfficeTime.ZONE);
        LocalDate last = lastDay.orElseGet(() -> calendar.after(today, days));
        return last.atTime(CLOSING).atZone(OfficeTime.ZONE).toInstant();
    }
}
