package org.hongping.core.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hongping.rubric.Message;

/**
 * Reads typed values from a form. Each method refuses the field where the text cannot be what is asked for; what it then
 * returns is of no use, as the form is shown again.
 */
public final class FormFields {
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,12}(\\.\\d{1,6})?");

    private final FormInput form;

    FormFields(FormInput form) {
        this.form = form;
    }

    /** Returns a text that must be there, without blanks around it; refused if longer than {@code most}. */
    public String text(String field, int most) {
        Optional<String> text = optional(field, most);
        if (text.isEmpty()) {
            form.refuse(field, Message.of("web.fill-in"));
        }
        return text.orElse("");
    }

    /** Returns a text that may be left out. */
    public Optional<String> optional(String field, int most) {
        String text = form.value(field).strip();
        if (text.codePointCount(0, text.length()) > most) {
            form.refuse(field, Message.of("web.too-long", String.valueOf(most)));
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** Returns a whole number within the bounds, empty if it was left out or refused. */
    public Optional<Integer> whole(String field, int least, int most) {
        String text = form.value(field).strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!WHOLE.matcher(text).matches() || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            form.refuse(field, Message.of("web.no-whole", text, String.valueOf(least), String.valueOf(most)));
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(text));
    }

    /** Returns a figure with at most six decimals, empty if it was left out or refused. */
    public Optional<BigDecimal> decimal(String field) {
        String text = form.value(field).strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!DECIMAL.matcher(text).matches()) {
            form.refuse(field, Message.of("web.no-decimal", text));
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text));
    }

    /** Returns a day written {@code 2026-11-30}, empty if it was left out or refused. */
    public Optional<LocalDate> day(String field) {
        String text = form.value(field).strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notADay) {
            form.refuse(field, Message.of("web.no-day", text));
            return Optional.empty();
        }
    }

    /** Returns the choice whose {@code name()} was sent, empty if none was; refused if it is not among them. */
    public <E extends Enum<E>> Optional<E> choice(String field, Class<E> choices) {
        String text = form.value(field).strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<E> choice = Arrays.stream(choices.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst();
        if (choice.isEmpty()) {
            form.refuse(field, Message.of("web.no-choice", text));
        }
        return choice;
    }

    /** Returns whether a box is ticked. */
    public boolean ticked(String field) {
        return form.holds(field, "true");
    }
}
