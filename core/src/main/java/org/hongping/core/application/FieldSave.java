package org.hongping.core.application;

import java.util.Locale;
import java.util.Optional;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Rejected;
import org.hongping.rubric.FormField;
import org.hongping.rubric.Message;

/**
 * An attempt to save a field of the form.
 *
 * @param field which one
 * @param typed what was typed
 * @param trouble why it was refused
 */
record FieldSave(FormField field, TypedField typed, Optional<Rejected> trouble) {
    static FieldSave done(FormField field, TypedField typed) {
        return new FieldSave(field, typed, Optional.empty());
    }

    static FieldSave refused(FormField field, TypedField typed, Rejected why) {
        return new FieldSave(field, typed, Optional.of(why));
    }

    /** Says whether a plain form brings the field with anything but what its page showed. */
    static boolean isTouched(FormField field, FormInput form) {
        if (field.type() == FormField.Type.SEAL
                || form.values("version." + field.id()).isEmpty()) {
            return false;
        }
        TypedField shown = TypedField.of(field, form.value("was." + field.id()));
        return !shown.equals(TypedField.read(field, form));
    }

    /** Returns the version the page of a field rested on, 0 if it says none. */
    static int version(FormField field, FormInput form) {
        String text = form.value("version." + field.id());
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }

    /** Returns the field as it is to be shown now: what was typed stays, beside what another saved meanwhile. */
    FieldView view(Desk desk, Locale language) {
        FieldView view = FormViews.of(desk, language).field(field);
        if (trouble.isEmpty()) {
            return view;
        }
        Rejected why = trouble.get();
        if (why instanceof StaleSave) {
            return view.stale(typed, Message.of("application.field-stale", view.label()));
        }
        Optional<Message> atField = why instanceof Invalid invalid
                ? Optional.ofNullable(invalid.fields().get(field.id()))
                : Optional.empty();
        return view.refused(typed, atField.orElse(why.detail()));
    }
}
