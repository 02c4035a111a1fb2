package org.hongping.rubric;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * A sentence for people, kept as key and arguments and said in a language only when it is shown.
 *
 * <p>The words stand in {@code messages/<area>.properties} (zh-CN) and {@code messages/<area>_en.properties} on the
 * class path; the area is the key up to its first full stop.
 *
 * @param key for example {@code finding.unquoted-code}
 * @param arguments what fills {@code {0}}, {@code {1}} …, already written as text
 */
public record Message(String key, List<String> arguments) {
    private static final ResourceBundle.Control CHINESE_FIRST =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** Copies the arguments. */
    public Message {
        arguments = List.copyOf(arguments);
    }

    /** Returns the message with its arguments. */
    public static Message of(String key, String... arguments) {
        return new Message(key, List.of(arguments));
    }

    /**
     * Says it.
     *
     * @throws MissingResourceException if there are no words for the key
     */
    public String in(Locale language) {
        String area = key.substring(0, key.indexOf('.'));
        String words = ResourceBundle.getBundle(
                        "messages." + area, language, Message.class.getClassLoader(), CHINESE_FIRST)
                .getString(key);
        return new MessageFormat(words, language).format(arguments.toArray());
    }
}
