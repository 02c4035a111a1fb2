package org.hongping.core.trail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hongping.core.audit.AuditRow;
import org.hongping.core.web.Role;
import org.hongping.rubric.Message;

/**
 * One thing that was done, as the auditor's page shows it.
 *
 * @param row as the trail holds it
 * @param line who did what and when
 * @param about what people call the thing it was done to, if that has a name
 * @param details what is known of it and has a word
 */
public record AuditEntry(AuditRow row, TrailLine line, Optional<String> about, List<Detail> details) {
    /** Copies the details. */
    public AuditEntry {
        details = List.copyOf(details);
    }

    /** A field of a deed and what it was. */
    public record Detail(String label, String value) {}

    static AuditEntry of(AuditRow row, TrailLine line, Optional<String> about, Locale language) {
        Map<?, ?> payload =
                row.payload().<Map<?, ?>>map(text -> text.as(Map.class)).orElse(Map.of());
        List<Detail> details = new ArrayList<>();
        payload.forEach((field, value) -> label(field.toString(), language)
                .ifPresent(label -> details.add(new Detail(label, said(value, language)))));
        return new AuditEntry(row, line, about, details);
    }

    private static Optional<String> label(String field, Locale language) {
        try {
            return Optional.of(new Message("audit.field." + field, List.of()).in(language));
        } catch (MissingResourceException nobodyHasNamedIt) {
            return Optional.empty();
        }
    }

    private static String said(Object value, Locale language) {
        if (value instanceof Collection<?> several) {
            return several.stream()
                    .map(each -> said(each, language))
                    .collect(Collectors.joining(Message.of("web.comma").in(language)));
        }
        if (value instanceof Map<?, ?> fields) {
            return fields.values().stream()
                    .map(each -> said(each, language))
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(" · "));
        }
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(value))
                .findFirst()
                .map(role -> role.word().in(language))
                .orElse(String.valueOf(value));
    }
}
