package org.hongping.core.registry;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hongping.core.web.FormInput;
import org.hongping.rubric.Message;

/**
 * Who managed an estate when, as an organiser corrects it or enters it later.
 *
 * @param enterpriseId by whom
 * @param days first and last day; no last while it goes on
 * @param reason why it is written only now
 */
record ManagementEntry(EnterpriseId enterpriseId, Period days, String reason) {
    private static final int LONGEST_REASON = 500;

    /** Reads what was sent, the enterprise as the reader says; faults stay at their fields. */
    static Optional<ManagementEntry> read(FormInput form, Function<Entry, Optional<EnterpriseId>> enterprise) {
        Entry entry = new Entry(form);
        Optional<EnterpriseId> manager = enterprise.apply(entry);
        Optional<LocalDate> from = entry.require("managedFrom", Readings::day);
        Optional<LocalDate> until = entry.read("managedUntil", Readings::day);
        from.filter(first -> until.filter(last -> last.isBefore(first)).isPresent())
                .ifPresent(first -> form.refuse(
                        "managedUntil",
                        Message.of(
                                "registry.management-ends-early",
                                until.orElseThrow().toString(),
                                first.toString())));
        String reason = reason(form);
        return form.refused()
                ? Optional.empty()
                : Optional.of(
                        new ManagementEntry(manager.orElseThrow(), new Period(from.orElseThrow(), until), reason));
    }

    /** Reads why; it must be said. */
    static String reason(FormInput form) {
        return form.fields().text("reason", LONGEST_REASON);
    }

    Management of(EstateId estate, long version) {
        return new Management(estate, enterpriseId, days.from(), days.until(), version);
    }

    /** Returns a line as forms show and the trail keeps it. */
    static Map<String, String> written(Management management) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("enterpriseId", management.enterpriseId().text());
        fields.put("managedFrom", management.fromOn().toString());
        management.untilOn().ifPresent(last -> fields.put("managedUntil", last.toString()));
        return fields;
    }
}
