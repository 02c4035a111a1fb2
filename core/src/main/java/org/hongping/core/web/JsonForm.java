package org.hongping.core.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
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
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, Message> refused = new LinkedHashMap<>();
        object(ctx.body()).properties().forEach(field -> {
            if (!known.contains(field.getKey())) {
                refused.put(
                        field.getKey(),
                        Message.of(
                                "web.no-field",
                                String.join(", ", known.stream().sorted().toList())));
            } else if (field.getValue().isContainerNode()) {
                refused.put(field.getKey(), Message.of("web.no-plain-value"));
            } else if (!field.getValue().isNull()) {
                values.put(field.getKey(), text(field.getValue()));
            }
        });
        if (!refused.isEmpty()) {
            throw new Invalid(refused);
        }
        return FormInput.showing(values);
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
