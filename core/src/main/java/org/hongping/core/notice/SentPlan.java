package org.hongping.core.notice;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Invalid;
import org.hongping.rubric.Message;

/** Reads the plan of a notice as a person types it or a program sends it. */
final class SentPlan {
    /** What a program may send. */
    static final Set<String> FIELDS = Set.of("unit", "phone", "address", "days", "lastDay");

    private SentPlan() {}

    /** Returns the plan; empty if the form is refused. */
    static Optional<NoticePlan> read(FormInput form) {
        Optional<Contact> contact = contact(form);
        Optional<Integer> days = form.fields().whole("days", 1, NoticePlan.MOST_DAYS);
        Optional<LocalDate> lastDay = form.fields().day("lastDay");
        if (days.isEmpty()) {
            form.refuse("days", Message.of("notice.days-range", Integer.toString(NoticePlan.MOST_DAYS)));
        }
        return form.refused()
                ? Optional.empty()
                : Optional.of(new NoticePlan(days.orElseThrow(), lastDay, contact.orElseThrow()));
    }

    private static Optional<Contact> contact(FormInput form) {
        try {
            return Optional.of(new Contact(form.value("unit"), form.value("phone"), form.value("address")));
        } catch (Invalid invalid) {
            form.refuse(invalid);
            return Optional.empty();
        }
    }
}
