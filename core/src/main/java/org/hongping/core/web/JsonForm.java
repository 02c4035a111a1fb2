package org.hongping.core.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.hongping.rubric.Message;

/** The JSON object a program sends where a person fills in a form: texts, figures and truths by field. */
public final class JsonForm {
    /** A figure of more zeros stays as it was written: spelled out it might fill the memory. */
    private static final int MOST_DECIMALS = 18;

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private JsonForm() {}

    /**
     * Reads the body; a field that is null was left out.
     *
     * @param known every field there can be
     * @throws Rejected 400 if the body is no JSON object
     * @throws Invalid if a field is not known or holds a list or an object
     */
    public static FormInput of(Context ctx, Set<String> known) {
        return of(ctx, known, Set.of());
    }

    /**
     * Reads the body; a field that is null was left out.
     *
     * @param known every field there can be
     * @param lists those of them that hold a list
     * @throws Rejected 400 if the body is no JSON object
     * @throws Invalid if a field is not known or holds something else
     */
    public static FormInput of(Context ctx, Set<String> known, Set<String> lists) {
        Map<String, Message> refused = new LinkedHashMap<>();
        FormInput form = form(object(ctx.body()), known, lists, "", refused);
        if (!refused.isEmpty()) {
            throw new Invalid(refused);
        }
        return form;
    }

    /**
     * Reads a body that is one field with a list of objects, such as {@code {"accounts": [{…}, {…}]}}. What is refused
     * is named with its place, {@code accounts[0].name}.
     *
     * @param field the one field
     * @param known every field each of the objects can have
     * @param lists those of them that hold a list
     * @throws Rejected 400 if the body is no JSON object
     * @throws Invalid if a field is not known or holds something else
     */
    public static List<FormInput> many(Context ctx, String field, Set<String> known, Set<String> lists) {
        JsonNode body = object(ctx.body());
        Map<String, Message> refused = new LinkedHashMap<>();
        body.fieldNames().forEachRemaining(name -> {
            if (!name.equals(field)) {
                refused.put(name, Message.of("web.no-field", field));
            }
        });
        List<FormInput> all = new ArrayList<>();
        JsonNode rows = body.path(field);
        if (!rows.isArray()) {
            refused.put(field, Message.of("web.no-list"));
        }
        for (int index = 0; index < rows.size() && rows.isArray(); index++) {
            if (rows.get(index).isObject()) {
                all.add(form(rows.get(index), known, lists, field + "[" + index + "].", refused));
            } else {
                refused.put(field + "[" + index + "]", Message.of("web.no-list"));
            }
        }
        if (!refused.isEmpty()) {
            throw new Invalid(refused);
        }
        return all;
    }

    private static FormInput form(
            JsonNode object, Set<String> known, Set<String> lists, String place, Map<String, Message> refused) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        object.properties().forEach(field -> {
            String name = field.getKey();
            JsonNode value = field.getValue();
            if (!known.contains(name)) {
                String all = String.join(", ", known.stream().sorted().toList());
                refused.put(place + name, Message.of("web.no-field", all));
            } else if (lists.contains(name) && !value.isNull()) {
                items(value)
                        .ifPresentOrElse(
                                items -> values.put(name, items),
                                () -> refused.put(place + name, Message.of("web.no-list")));
            } else if (value.isContainerNode()) {
                refused.put(place + name, Message.of("web.no-plain-value"));
            } else if (!value.isNull()) {
                values.put(name, List.of(text(value)));
            }
        });
        return FormInput.showingAll(values);
    }

    private static Optional<List<String>> items(JsonNode list) {
        List<String> items = new ArrayList<>();
        list.forEach(item -> items.add(text(item)));
        boolean plain = list.isArray()
                && StreamSupport.stream(list.spliterator(), false).allMatch(JsonNode::isValueNode);
        return plain ? Optional.of(items) : Optional.empty();
    }

    private static String text(JsonNode value) {
        boolean plain = value.isBigDecimal() && Math.abs(value.decimalValue().scale()) <= MOST_DECIMALS;
        return plain ? value.decimalValue().toPlainString() : value.asText();
    }

    private static JsonNode object(String body) {
        try {
            JsonNode read = STRICT.readTree(body);
            if (read != null && read.isObject()) {
                return read;
            }
        } catch (JsonProcessingException notJson) {
            throw new Rejected(400, "malformed", Message.of("problem.no-json", notJson.getOriginalMessage()));
        }
        throw new Rejected(400, "malformed", Message.of("problem.no-json-object"));
    }
}
