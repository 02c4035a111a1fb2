package org.hongping.core.rubric;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hongping.plugin.Json;
import org.hongping.rubric.Value;

/** Values as JSON text, the way columns and answers over the network hold them. */
public final class ValueText {
    private ValueText() {}

    /** Writes a value on one line. */
    public static String write(Value value) {
        return Json.write(value);
    }

    /** Writes texts by name. */
    public static String write(Map<String, String> texts) {
        Map<String, Value> fields = new LinkedHashMap<>();
        texts.forEach((name, text) -> fields.put(name, Value.text(text)));
        return Json.write(new Value.Fields(fields));
    }

    /** Reads named values.
     *  @throws IllegalArgumentException if the text holds anything else */
    public static Value.Fields fields(String json) {
        if (Json.read(json) instanceof Value.Fields fields) {
            return fields;
        }
        throw new IllegalArgumentException("a JSON object is wanted here, got " + json);
    }

    /** Reads texts by name.
     *  @throws IllegalArgumentException if the text holds anything else */
    public static Map<String, String> texts(String json) {
        Map<String, String> texts = new LinkedHashMap<>();
        fields(json).fields().forEach((name, value) -> {
            if (!(value instanceof Value.Text text)) {
                throw new IllegalArgumentException(name + " is no text in " + json);
            }
            texts.put(name, text.text());
        });
        return texts;
    }
}
