package org.hongping.core.registry;

import java.util.Optional;
import org.hongping.core.web.FormInput;
import org.hongping.rubric.Message;

/**
 * Reads the fields of a kind of thing from what somebody typed or a program sent. Faults are kept at their fields; what
 * is empty is not known. For one request.
 */
final class Entry {
    private final String subject;
    private final FormInput form;

    /**
     * Reads from a form.
     *
     * @param subject where the labels stand, for example {@code estate} for {@code registry.estate.<field>}
     * @param form keeps the faults
     */
    Entry(String subject, FormInput form) {
        this.subject = subject;
        this.form = form;
    }

    /** Reads a field that may be left empty. */
    <T> Optional<T> read(String field, Reading<T> reading) {
        String text = form.value(field).strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reading.read(label(subject, field), text));
        } catch (Unreadable unreadable) {
            form.refuse(field, unreadable.why());
            return Optional.empty();
        }
    }

    /** Reads a field that must be filled. */
    <T> Optional<T> require(String field, Reading<T> reading) {
        Optional<T> value = read(field, reading);
        if (value.isEmpty()) {
            form.refuse(field, Message.of("registry.entry-missing", label(subject, field)));
        }
        return value;
    }

    static Message label(String subject, String field) {
        return Message.of("registry." + subject + "." + field);
    }

    /** Makes a value of a text that is not empty. */
    @FunctionalInterface
    interface Reading<T> {
        T read(Message label, String text) throws Unreadable;
    }
}
