package org.hongping.core.application;

import java.util.Optional;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Invalid;
import org.hongping.rubric.FormField;
import org.hongping.rubric.Message;

/**
 * What somebody typed into a field of the form.
 *
 * @param text as typed
 * @param absent whether the box beside it is ticked, for example 未成立
 */
public record TypedField(String text, boolean absent) {

    /** Returns what would be typed to give a saved value. */
    static TypedField of(FormField field, String saved) {
        boolean absent = field.absent().map(saved::equals).orElse(false);
        return new TypedField(absent ? "" : saved, absent);
    }

    /** Reads what came with a form. */
    static TypedField read(FormField field, FormInput form) {
        return new TypedField(form.value(field.id()), form.holds(absentName(field.id()), "yes"));
    }

    /** Returns the name of the box beside a field. */
    static String absentName(String field) {
        return "absent." + field;
    }

    /**
     * Returns the value to keep.
     *
     * @throws Invalid if there is both a value and the word that there is none
     */
    String value(FormField field) {
        Optional<String> instead = field.absent().filter(words -> absent);
        if (instead.isPresent() && !text.isBlank()) {
            throw new Invalid(
                    field.id(), Message.of("application.field-both", field.label(), text.strip(), instead.get()));
        }
        return instead.orElse(text);
    }
}
