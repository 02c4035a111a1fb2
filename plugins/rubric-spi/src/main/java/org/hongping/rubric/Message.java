package org.hongping.rubric;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;

/**
 * A sentence for people, kept as key and arguments and said in a language only when it is shown.
 *
 * <p>The words stand in {@code messages/<area>.properties} (zh-CN) and {@code messages/<area>_en.properties} on the
 * class path; the area is the key up to its first full stop.
 *
 * @param key for example {@code finding.unquoted-code}
 * @param arguments what fills {@code {0}}, {@code {1}} …: text, or messages that are said in the same language
 */
public record Message(String key, List<?> arguments) {
    /** @throws IllegalArgumentException if an argument is neither text nor a message */
    public Message {
        arguments = List.copyOf(arguments);
        for (Object argument : arguments) {
            if (!(argument instanceof String) && !(argument instanceof Message)) {
                throw new IllegalArgumentException(key + " takes texts and messages, got " + argument.getClass());
            }
        }
    }

    /** Returns the message with its arguments. */
    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }

    /**
     * Says it.
     *
     * @throws MissingResourceException if there are no words for the key
     */
    public String in(Locale language) {
        return Sentence.of(key, language).with(arguments, language);
    }
}
