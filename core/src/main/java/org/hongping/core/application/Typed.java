package org.hongping.core.application;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody typed into the fields of one line, exactly as typed, right or wrong.
 *
 * @param values all values per field name
 */
public record Typed(Map<String, List<String>> values) {
    /** Nothing typed. */
    public static final Typed NOTHING = new Typed(Map.of());

    /** Copies the values. */
    public Typed {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        values.forEach((name, typed) -> copy.put(name, List.copyOf(typed)));
        values = java.util.Collections.unmodifiableMap(copy);
    }

    /** Returns the first value of a field without blanks around it; empty when there is none. */
    public Optional<String> one(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /** Returns all values of a field. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** Says whether a field holds the value. */
    public boolean holds(String name, String value) {
        return all(name).contains(value);
    }

    /** Returns these values with one more field. */
    public Typed with(String name, List<String> typed) {
        Map<String, List<String>> more = new LinkedHashMap<>(values);
        more.put(name, typed);
        return new Typed(more);
    }

    /** Returns the fields whose names begin with the prefix, without it. */
    public Typed under(String prefix) {
        Map<String, List<String>> inner = new LinkedHashMap<>();
        values.forEach((name, typed) -> {
            if (name.startsWith(prefix)) {
                inner.put(name.substring(prefix.length()), typed);
            }
        });
        return new Typed(inner);
    }

    /** Returns these values and those of another, each of its names behind the prefix. */
    public Typed and(String prefix, Typed other) {
        Map<String, List<String>> more = new LinkedHashMap<>(values);
        other.values().forEach((name, typed) -> more.put(prefix + name, typed));
        return new Typed(more);
    }
}
