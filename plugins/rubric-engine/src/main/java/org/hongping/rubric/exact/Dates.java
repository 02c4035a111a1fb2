package org.hongping.rubric.exact;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hongping.rubric.Value;

/** Reads days written like {@code 2022-11-01}. */
public final class Dates {
    private static final Pattern SHAPE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private Dates() {}

    /** Returns the day the value names; empty if it names none that exists. */
    public static Optional<LocalDate> read(Value value) {
        if (!(value instanceof Value.Text text) || !SHAPE.matcher(text.text()).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.text()));
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }
}
