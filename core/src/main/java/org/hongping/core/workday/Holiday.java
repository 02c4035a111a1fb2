package org.hongping.core.workday;

import java.time.LocalDate;
import org.hongping.rubric.Message;

/**
 * A day that is not what its weekday says.
 *
 * @param day the day
 * @param kind what it is
 * @param name why, for example 国庆节; blank if nobody said
 */
public record Holiday(LocalDate day, Kind kind, String name) {
    /** What such a day is. */
    public enum Kind {
        /** Nobody works (休). */
        REST,
        /** People work although it is a weekend (班). */
        WORK;

        /** Returns the word on the page. */
        public Message word() {
            return Message.of("workday.kind." + name());
        }
    }
}
