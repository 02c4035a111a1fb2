package org.hongping.core.registry;

import java.time.LocalDate;
import java.util.Locale;
import org.hongping.rubric.Message;

/** Where a day lies in relation to a period. */
public enum Phase {
    /** It has not begun. */
    COMING,
    /** The day is one of its days. */
    CURRENT,
    /** It is over. */
    PAST;

    static Phase of(Period period, LocalDate day) {
        if (period.covers(day)) {
            return CURRENT;
        }
        return period.endsBefore(day) ? PAST : COMING;
    }

    /** Returns its word on the page. */
    public Message word() {
        return Message.of("record.phase." + name().toLowerCase(Locale.ROOT));
    }

    /** Returns which state of {@code layout/ui.peb} paints it. */
    public String look() {
        return switch (this) {
            case COMING -> "waiting";
            case CURRENT -> "done";
            case PAST -> "idle";
        };
    }
}
