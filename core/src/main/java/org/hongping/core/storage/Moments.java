package org.hongping.core.storage;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/** Moments as tables hold them: UTC, milliseconds, always 24 characters, so that text sorts as time does. */
public final class Moments {
    private static final DateTimeFormatter FORMAT =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();
    private static final int WIDTH = "2026-11-21T03:14:15.000Z".length();

    /** All rows of a save bear the same moment. */
    private static volatile Written last = new Written(Instant.EPOCH, "1970-01-01T00:00:00.000Z");

    private Moments() {}

    private record Written(Instant moment, String text) {}

    /**
     * Returns the moment as text, for example {@code 2026-11-21T03:14:15.000Z}; what is finer than a millisecond falls
     * away.
     *
     * @throws IllegalArgumentException if its year is not of four digits
     */
    public static String text(Instant moment) {
        Written before = last;
        if (before.moment().equals(moment)) {
            return before.text();
        }
        String text = guarded(FORMAT.format(moment));
        last = new Written(moment, text);
        return text;
    }

    /**
     * Returns the moment the text names.
     *
     * @throws IllegalArgumentException if the text is not of that shape
     */
    public static Instant parse(String text) {
        return Instant.parse(guarded(text));
    }

    private static String guarded(String text) {
        if (text.length() != WIDTH) {
            throw new IllegalArgumentException("a moment looks like 2026-11-21T03:14:15.000Z, got '" + text + "'");
        }
        return text;
    }
}
