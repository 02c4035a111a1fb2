package org.hongping.core.application;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hongping.core.web.Invalid;
import org.hongping.rubric.FormField;
import org.hongping.rubric.Message;

/** Says whether a value fits a field of the form; blank always does, an incomplete form is found at submission. */
final class FieldCheck {
    private static final Pattern FIGURE = Pattern.compile("[0-9]{1,12}([.][0-9]{1,6})?");
    private static final Pattern PERCENT = Pattern.compile("100([.]0{1,4})?|[0-9]{1,2}([.][0-9]{1,4})?");
    private static final Pattern PHONE = Pattern.compile("[0-9+()（） ,、/-]{5,60}");

    private FieldCheck() {}

    /**
     * Returns the value as it is kept.
     *
     * @throws Invalid with the value and the mend when it does not fit
     */
    static String check(FormField field, String typed) {
        String value = typed.strip();
        int length = value.codePointCount(0, value.length());
        if (length > field.maxLength()) {
            throw refused(field, "too-long", Integer.toString(length), Integer.toString(field.maxLength()));
        }
        if (value.isEmpty() || field.absent().map(value::equals).orElse(false)) {
            return value;
        }
        boolean fits = switch (field.type()) {
            case TEXT, LONG_TEXT, SEAL -> true;
            case PHONE -> PHONE.matcher(value).matches();
            case NUMBER -> FIGURE.matcher(value).matches();
            case PERCENT -> PERCENT.matcher(value).matches();
            case DATE -> isDay(value);
            case CHOICE ->
                field.options().stream().anyMatch(option -> option.id().equals(value));
        };
        if (!fits) {
            throw refused(field, "not-" + field.type().name().toLowerCase(Locale.ROOT), value);
        }
        return value;
    }

    /** Returns what the registry knows as this field holds it; empty when it does not fit. */
    static Optional<String> fitting(FormField field, String known) {
        Optional<String> chosen = field.options().stream()
                .filter(option -> option.label().equals(known))
                .map(option -> option.id())
                .findFirst();
        try {
            return Optional.of(check(field, chosen.orElse(known)));
        } catch (Invalid unfit) {
            return Optional.empty();
        }
    }

    private static boolean isDay(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeException notADay) {
            return false;
        }
    }

    private static Invalid refused(FormField field, String why, String... arguments) {
        List<String> all = new ArrayList<>(List.of(field.label()));
        all.addAll(List.of(arguments));
        return new Invalid(field.id(), new Message("application.field-" + why, all));
    }
}
