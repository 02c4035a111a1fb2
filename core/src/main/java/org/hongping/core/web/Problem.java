package org.hongping.core.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hongping.rubric.Message;

/**
 * A mistake or a failure as it leaves: RFC 9457, and a page of the same title and detail.
 *
 * @param kind the end of its type, {@code /problems/<kind>}
 * @param instance the path that was asked for
 * @param facts further members
 */
public record Problem(String kind, int status, Message detail, String instance, Map<String, Object> facts) {
    static Problem of(Rejected rejected, String instance) {
        return new Problem(rejected.problem(), rejected.status(), rejected.detail(), instance, rejected.facts());
    }

    /** Returns the title of its kind. */
    public Message title() {
        return Message.of("problem." + kind);
    }

    /** Returns the address of its kind. */
    public String type() {
        return "/problems/" + kind;
    }

    Map<String, Object> document(Locale language) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", type());
        document.put("title", title().in(language));
        document.put("status", status);
        document.put("detail", detail.in(language));
        document.put("instance", instance);
        facts.forEach((name, value) -> document.putIfAbsent(name, said(value, language)));
        return document;
    }

    /** Facts may hold messages, also inside of lists and maps. */
    private static Object said(Object value, Locale language) {
        if (value instanceof Message message) {
            return message.in(language);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(item -> said(item, language)).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> all = new LinkedHashMap<>();
            map.forEach((key, item) -> all.put(key.toString(), said(item, language)));
            return all;
        }
        return value;
    }
}
