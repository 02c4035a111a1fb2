package org.hongping.rubric.document;

import java.util.Locale;
import java.util.Optional;
import org.hongping.rubric.Message;

/**
 * Something about a document that its author should know: what is wrong, with the value, and what would be right.
 *
 * @param severity whether the document is refused for it
 * @param message the sentence
 * @param place where it stands; empty when the document did not come from a file with lines
 */
public record Finding(Severity severity, Message message, Optional<Place> place) {
    /** Returns a finding for which the document is refused. */
    public static Finding error(Optional<Place> place, String key, Object... arguments) {
        return new Finding(Severity.ERROR, Message.of(key, arguments), place);
    }

    /** Returns a finding that refuses nothing. */
    public static Finding warning(Optional<Place> place, String key, Object... arguments) {
        return new Finding(Severity.WARNING, Message.of(key, arguments), place);
    }

    /** Says whether the document is refused for it. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** Returns the place and the sentence as one line of text. */
    public String in(Locale language) {
        return place.map(there -> there + ": ").orElse("") + message.in(language);
    }
}
