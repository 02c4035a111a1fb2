package org.hongping.core.assessment;

import org.hongping.core.web.FormInput;

/** Reads the way of scoring from a form. */
final class Modes {
    static final String FIELD = "mode";

    private Modes() {}

    /** Returns what was chosen; each on their own sheet where nothing was. */
    static Mode of(FormInput form) {
        return form.value(FIELD).isEmpty()
                ? Mode.EACH
                : form.fields().choice(FIELD, Mode.class).orElse(Mode.EACH);
    }
}
