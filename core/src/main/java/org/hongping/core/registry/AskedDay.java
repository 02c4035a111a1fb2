package org.hongping.core.registry;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.web.FormInput;

/**
 * The day a page or a program asks about: {@code ?asOf=2025-06-30}.
 *
 * @param day the day, today if none was asked or it cannot be read
 * @param isToday whether it is today
 * @param form what was typed, with what is wrong with it
 */
record AskedDay(LocalDate day, boolean isToday, FormInput form) {
    private static final String FIELD = "asOf";

    static AskedDay of(Optional<String> sent, LocalDate today) {
        String typed = sent.orElse(today.toString());
        FormInput form = FormInput.showing(Map.of(FIELD, typed));
        LocalDate day = new Entry(form).read(FIELD, Readings::day).orElse(today);
        return new AskedDay(day, day.equals(today), form);
    }

    /** @throws org.hongping.core.web.Invalid if a program sent what is no day */
    static Optional<LocalDate> sent(Optional<String> sent) {
        FormInput form = FormInput.showing(Map.of(FIELD, sent.orElse("")));
        Optional<LocalDate> day = new Entry(form).read(FIELD, Readings::day);
        form.mustBeAccepted();
        return day;
    }
}
