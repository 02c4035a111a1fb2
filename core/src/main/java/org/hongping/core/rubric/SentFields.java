package org.hongping.core.rubric;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.hongping.core.web.Invalid;
import org.hongping.rubric.Message;
import org.hongping.rubric.Value;

/** Reads JSON objects of programs field by field. */
public final class SentFields {
    private SentFields() {}

    /** Returns the fields that were sent.
     *  @throws Invalid if there is a field that is not known */
    public static Map<String, Value> of(String json, Set<String> known) {
        Map<String, Value> fields = ValueText.sent(json).fields();
        Map<String, Message> unknown = new LinkedHashMap<>();
        fields.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> unknown.put(
                        name,
                        Message.of(
                                "web.no-field",
                                String.join(", ", known.stream().sorted().toList()))));
        if (!unknown.isEmpty()) {
            throw new Invalid(unknown);
        }
        return fields;
    }

    /** Returns a text, blank if it was left out.
     *  @throws Invalid if it is no text */
    public static String text(Map<String, Value> fields, String name) {
        Value value = fields.getOrDefault(name, Value.text(""));
        if (value instanceof Value.Text text) {
            return text.text();
        }
        throw new Invalid(name, Message.of("web.no-plain-value"));
    }
}
