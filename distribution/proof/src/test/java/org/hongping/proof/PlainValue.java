package org.hongping.proof;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hongping.rubric.Value;
import org.jspecify.annotations.Nullable;

/** Plain maps, lists, text and decimals as the product takes them. */
final class PlainValue {
    private PlainValue() {}

    static Value of(@Nullable Object plain) {
        if (plain instanceof Map<?, ?> map) {
            Map<String, Value> fields = new LinkedHashMap<>();
            map.forEach((name, value) -> fields.put((String) name, of(value)));
            return new Value.Fields(fields);
        }
        if (plain instanceof List<?> list) {
            return new Value.Items(list.stream().map(PlainValue::of).toList());
        }
        if (plain instanceof String text) {
            return Value.text(text);
        }
        if (plain instanceof BigDecimal figure) {
            return new Value.Figure(figure);
        }
        return plain instanceof Boolean truth ? Value.truth(truth) : Value.nothing();
    }
}
