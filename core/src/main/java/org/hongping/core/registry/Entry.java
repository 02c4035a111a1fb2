package org.hongping.core.registry;

import java.time.LocalDate;
import java.util.Optional;
import org.hongping.core.web.FormInput;
import org.hongping.rubric.Message;

/**
 * Reads values from what somebody typed or a program sent. Faults are kept at their fields; what
 * is empty is not known. For one request.
 */
final class Entry {
    private final FormInput form;

    /** Reads from a form, which keeps the faults. */
    Entry(FormInput form) {
        this.form = form;
    }

    /** Reads a field that may be left empty. */
    <T> Optional<T> read(String field, Reading<T> reading) {
        String text = form.value(field).strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reading.read(text));
        } catch (Unreadable unreadable) {
            form.refuse(field, unreadable.why());
            return Optional.empty();
        }
    }

    /** Reads a field that must be filled. */
    <T> Optional<T> require(String field, Reading<T> reading) {
        Optional<T> value = read(field, reading);
        if (value.isEmpty()) {
            form.refuse(field, Message.of("registry.entry-missing"));
        }
        return value;
    }

    /** Reads {@code fromOn} and {@code untilOn}; what ends before it begins is refused. */
    Optional<Period> period(boolean ends) {
        Optional<LocalDate> from = require("fromOn", Readings::day);
        Optional<LocalDate> until = ends ? require("untilOn", Readings::day) : read("untilOn", Readings::day);
        Optional<LocalDate> tooEarly = from.flatMap(first -> until.filter(last -> last.isBefore(first)));
        tooEarly.ifPresent(last -> refuse(
                "untilOn",
                Message.of("record.ends-early", last.toString(), from.get().toString())));
        return form.error("untilOn").isPresent() ? Optional.empty() : from.map(first -> new Period(first, until));
    }

    /** Refuses a field for what it says together with others. */
    void refuse(String field, Message why) {
        form.refuse(field, why);
    }

    /** Returns whether anything is refused so far. */
    boolean isRefused() {
        return form.refused();
    }

    /** Makes a value of a text that is not empty. */
    @FunctionalInterface
    interface Reading<T> {
        T read(String text) throws Unreadable;
    }
}
