package org.hongping.rubric;

import java.util.List;
import java.util.Optional;

/**
 * A field of the application form.
 *
 * @param id unique within the form
 * @param label as printed, zh-CN
 * @param type what is written in it
 * @param required whether an application without it is incomplete
 * @param unit unit printed beside it, for example {@code 平方米}
 * @param absent words that may stand instead of a value, for example {@code 未成立}
 * @param options what a {@link Type#CHOICE} offers
 * @param prefill where the registry knows it, for example {@code estate.address}
 * @param maxLength most characters, 1 or more
 */
public record FormField(
        String id,
        String label,
        Type type,
        boolean required,
        Optional<String> unit,
        Optional<String> absent,
        List<Declaration.Option> options,
        Optional<String> prefill,
        int maxLength) {
    /** @throws IllegalArgumentException if nothing fits */
    public FormField {
        options = List.copyOf(options);
        if (maxLength < 1) {
            throw new IllegalArgumentException("field " + id + " holds at least 1 character, got " + maxLength);
        }
    }

    /** What is written in a field. */
    public enum Type {
        /** One line of text. */
        TEXT,
        /** Several lines of text. */
        LONG_TEXT,
        /** Telephone number. */
        PHONE,
        /** A day. */
        DATE,
        /** An exact figure, 0 or more. */
        NUMBER,
        /** A percentage from 0 to 100. */
        PERCENT,
        /** One of the options. */
        CHOICE,
        /** Left blank on screen: seal and date on paper. */
        SEAL
    }
}
