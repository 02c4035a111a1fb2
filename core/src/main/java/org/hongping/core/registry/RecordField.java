package org.hongping.core.registry;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hongping.rubric.Message;

/**
 * A field of a kind of records, as forms show it.
 *
 * @param name as it is sent
 * @param type what is typed there
 * @param required whether it must be filled
 * @param label its word on the page
 * @param help what to write there; empty if the label says enough
 * @param options what can be chosen
 */
public record RecordField(
        String name, Type type, boolean required, Message label, Optional<Message> help, List<Option> options) {

    /** Copies the options. */
    public RecordField {
        options = List.copyOf(options);
    }

    /** What is typed. */
    public enum Type {
        /** One line. */
        LINE,
        /** A telephone number. */
        PHONE,
        /** A whole number. */
        COUNT,
        /** A day. */
        DAY,
        /** One of a few. */
        CHOICE
    }

    /**
     * Something to choose.
     *
     * @param id as it is sent
     * @param word as people read it
     */
    public record Option(String id, Message word) {}

    static RecordField required(String kind, String name, Type type) {
        return new RecordField(name, type, true, label(kind, name), Optional.empty(), List.of());
    }

    static RecordField optional(String kind, String name, Type type) {
        return new RecordField(name, type, false, label(kind, name), Optional.empty(), List.of());
    }

    static <E extends Enum<E>> RecordField choice(String kind, String name, Class<E> options) {
        List<Option> words = Arrays.stream(options.getEnumConstants())
                .map(option -> new Option(Codes.of(option), word(kind, name, Codes.of(option))))
                .toList();
        return new RecordField(name, Type.CHOICE, true, label(kind, name), Optional.empty(), words);
    }

    RecordField explained(Message says) {
        return new RecordField(name, type, required, label, Optional.of(says), options);
    }

    /** Returns a value of this field in words. */
    Message said(String value) {
        return options.stream()
                .filter(option -> option.id().equals(value))
                .map(Option::word)
                .findFirst()
                .orElseGet(() -> Message.of("registry.plain", value));
    }

    private static Message label(String kind, String name) {
        return new Message("record." + kind + "." + name, List.of());
    }

    private static Message word(String kind, String name, String option) {
        return new Message("record." + kind + "." + name + "." + option, List.of());
    }
}
