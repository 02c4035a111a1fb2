package org.hongping.core.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hongping.rubric.Message;

/**
 * One field of the application form, ready to be shown and filled in.
 *
 * @param id of the field
 * @param label its name in the visitor's language
 * @param type word of its type, for example {@code longText}; chooses the block of the template
 * @param required whether an application without it is incomplete
 * @param unit unit beside it
 * @param absent words that may stand instead of a value
 * @param options what a choice offers
 * @param maxLength most characters
 * @param typed what stands in it: saved or, after a refusal, as typed
 * @param saved what is saved
 * @param version the version it rests on, 0 before the first save
 * @param savedAt when it was saved
 * @param error why the last save was refused
 * @param other the value as somebody else saved it meanwhile, in words
 */
public record FieldView(
        String id,
        String label,
        String type,
        boolean required,
        Optional<Absent> absent,
        Optional<String> unit,
        List<Option> options,
        int maxLength,
        TypedField typed,
        String saved,
        int version,
        Optional<Instant> savedAt,
        Optional<Message> error,
        Optional<String> other) {
    /** Copies the options. */
    public FieldView {
        options = List.copyOf(options);
    }

    /**
     * Something to choose.
     *
     * @param id value of the field
     * @param label its name
     */
    public record Option(String id, String label) {}

    /**
     * Words that may stand instead of a value.
     *
     * @param value as it is kept
     * @param label in the visitor's language
     */
    public record Absent(String value, String label) {}

    /** Says whether the words stand instead of a value. */
    public boolean isAbsent() {
        return typed.absent();
    }

    /** Says whether something asked for is not there. */
    public boolean isLacking() {
        return required && saved.isBlank() && !type.equals("seal");
    }

    /** Returns what is saved, in words. */
    public String words() {
        return words(saved);
    }

    FieldView refused(TypedField input, Message why) {
        return new FieldView(
                id,
                label,
                type,
                required,
                absent,
                unit,
                options,
                maxLength,
                input,
                saved,
                version,
                savedAt,
                Optional.of(why),
                other);
    }

    FieldView stale(TypedField input, Message why) {
        return new FieldView(
                id,
                label,
                type,
                required,
                absent,
                unit,
                options,
                maxLength,
                input,
                saved,
                version,
                savedAt,
                Optional.of(why),
                Optional.of(words()));
    }

    private String words(String value) {
        String chosen = options.stream()
                .filter(option -> option.id().equals(value))
                .map(Option::label)
                .findFirst()
                .orElse(value);
        return absent.filter(instead -> instead.value().equals(value))
                .map(Absent::label)
                .orElse(chosen);
    }
}
