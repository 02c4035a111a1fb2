package org.hongping.plugin.manifest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One clause of an OSGi header, {@code name;attribute=value;directive:="value"}.
 *
 * @param name what stands first, for example a namespace
 * @param attributes values by name, types left out
 * @param directives values by name
 */
record HeaderClause(String name, Map<String, String> attributes, Map<String, String> directives) {
    HeaderClause {
        attributes = Map.copyOf(attributes);
        directives = Map.copyOf(directives);
    }

    /** Returns the clauses of a header, in order. */
    static List<HeaderClause> parse(String header) {
        return split(header, ',').stream().map(HeaderClause::clause).toList();
    }

    /** Returns an attribute that holds a list, for example {@code documents:List<String>}. */
    List<String> list(String attribute) {
        return Optional.ofNullable(attributes.get(attribute))
                .map(text -> split(text, ','))
                .orElse(List.of());
    }

    private static HeaderClause clause(String text) {
        List<String> parts = split(text, ';');
        Map<String, String> attributes = new LinkedHashMap<>();
        Map<String, String> directives = new LinkedHashMap<>();
        for (String part : parts.subList(1, parts.size())) {
            int equals = part.indexOf('=');
            String before = part.substring(0, Math.max(equals, 0)).strip();
            String value = unquoted(part.substring(equals + 1).strip());
            int colon = before.indexOf(':');
            if (before.endsWith(":")) {
                directives.put(before.substring(0, colon).strip(), value);
            } else {
                attributes.put(colon < 0 ? before : before.substring(0, colon), value);
            }
        }
        return new HeaderClause(parts.get(0), attributes, directives);
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    /** Splits outside quotes. */
    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            quoted ^= text.charAt(at) == '"';
            if (text.charAt(at) == separator && !quoted) {
                parts.add(text.substring(start, at).strip());
                start = at + 1;
            }
        }
        parts.add(text.substring(start).strip());
        return parts;
    }
}
