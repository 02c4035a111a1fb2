package org.hongping.core.rubric;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hongping.core.web.Rejected;
import org.hongping.plugin.json.Json;
import org.hongping.plugin.json.MalformedJson;
import org.hongping.rubric.Message;
import org.hongping.rubric.Value;
import org.jspecify.annotations.Nullable;

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

    /** Reads named values that a program sent.
     *  @throws Rejected 400 if the text is not strict JSON or holds anything else */
    public static Value.Fields sent(String json) {
        try {
            if (Json.read(json) instanceof Value.Fields fields) {
                return fields;
            }
        } catch (MalformedJson malformed) {
            throw new Rejected(400, "malformed", malformed.problem());
        }
        throw new Rejected(400, "malformed", Message.of("problem.no-json-object"));
    }

    /** Returns a value as maps, lists, texts and figures that any writer of JSON understands. */
    public static @Nullable Object plain(Value value) {
        if (value instanceof Value.Fields fields) {
            Map<String, @Nullable Object> plain = new LinkedHashMap<>();
            fields.fields().forEach((name, inner) -> plain.put(name, plain(inner)));
            return plain;
        }
        if (value instanceof Value.Items items) {
            List<@Nullable Object> plain = new ArrayList<>();
            items.items().forEach(inner -> plain.add(plain(inner)));
            return plain;
        }
        if (value instanceof Value.Figure figure) {
            return figure.number().setScale(Math.max(0, figure.number().scale()));
        }
        if (value instanceof Value.Text text) {
            return text.text();
        }
        return value instanceof Value.Truth truth ? truth.holds() : null;
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
