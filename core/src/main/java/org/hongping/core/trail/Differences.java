package org.hongping.core.trail;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hongping.core.audit.AuditRow;
import org.hongping.core.registry.AreaId;
import org.hongping.core.registry.AreaTree;
import org.hongping.core.registry.EnterpriseId;
import org.hongping.core.registry.Registry;
import org.hongping.rubric.Message;

/** Tells what a deed changed of an entry of the registry, field by field. For one page. */
public final class Differences {
    private final Locale language;
    private final AreaTree areas;
    private final Function<String, Optional<String>> enterprises;

    Differences(Locale language, AreaTree areas, Function<String, Optional<String>> enterprises) {
        this.language = language;
        this.areas = areas;
        this.enterprises = enterprises;
    }

    /** Tells them in a language, by the names entries of the registry have today. */
    static Differences in(Locale language, Registry registry) {
        return new Differences(
                language, registry.areas().tree(), id -> registry.enterprises().named(EnterpriseId.of(id)));
    }

    /** Returns the fields the row names, each as it was and as it became; nothing if its details were erased. */
    List<Difference> of(AuditRow row) {
        Map<?, ?> payload =
                row.payload().<Map<?, ?>>map(text -> text.as(Map.class)).orElse(Map.of());
        Map<?, ?> before = fields(payload, "before");
        Map<?, ?> after =
                payload.containsKey("before") || payload.containsKey("after") ? fields(payload, "after") : payload;
        Set<String> names = new LinkedHashSet<>();
        Stream.of(before, after).forEach(fields -> fields.keySet().forEach(name -> names.add(name.toString())));
        List<Difference> differences = new ArrayList<>();
        for (String name : names) {
            label(row, name)
                    .ifPresent(label ->
                            differences.add(Difference.of(label, value(row, name, before), value(row, name, after))));
        }
        Stream.of("mergedName", "intoName")
                .filter(payload::containsKey)
                .forEach(name -> differences.add(new Difference(
                        Message.of("audit.field." + name).in(language),
                        Optional.empty(),
                        Optional.of(String.valueOf(payload.get(name))))));
        return differences;
    }

    private static Map<?, ?> fields(Map<?, ?> payload, String name) {
        return payload.get(name) instanceof Map<?, ?> fields ? fields : Map.of();
    }

    private Optional<String> label(AuditRow row, String field) {
        return areas(row)
                .map(area -> area + field)
                .flatMap(key -> said(key).stream())
                .findFirst();
    }

    private Optional<String> value(AuditRow row, String field, Map<?, ?> fields) {
        return Optional.ofNullable(fields.get(field)).map(Object::toString).map(text -> switch (field) {
            case "areaId" ->
                Optional.of(areas.where(AreaId.of(text)))
                        .filter(where -> !where.isEmpty())
                        .orElse(text);
            case "enterpriseId" -> enterprises.apply(text).orElse(text);
            default -> worded(row, field, text);
        });
    }

    private String worded(AuditRow row, String field, String text) {
        return Stream.concat(
                        areas(row).map(area -> area + field + "." + text),
                        Stream.of("registry." + field + "." + text, "registry.founding." + text))
                .flatMap(key -> said(key).stream())
                .findFirst()
                .orElse(text);
    }

    /** Where the words of a row's fields stand: {@code estate.committee-added} is about a committee of an estate. */
    private static Stream<String> areas(AuditRow row) {
        String[] action = row.action().split("[.-]", 3);
        return Stream.of("record." + action[1] + ".", "registry." + action[0] + ".");
    }

    private Optional<String> said(String key) {
        try {
            return Optional.of(new Message(key, List.of()).in(language));
        } catch (MissingResourceException nobodyHasNamedIt) {
            return Optional.empty();
        }
    }

    /**
     * A field that was changed.
     *
     * @param label its word
     * @param before what it was; empty if nothing was known
     * @param after what it became
     */
    public record Difference(String label, Optional<String> before, Optional<String> after) {
        /** What stayed is told without what it was. */
        static Difference of(String label, Optional<String> before, Optional<String> after) {
            return new Difference(label, before.equals(after) ? Optional.empty() : before, after);
        }
    }
}
