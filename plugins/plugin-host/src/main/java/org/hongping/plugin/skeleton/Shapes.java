package org.hongping.plugin.skeleton;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hongping.rubric.Value;

/** Makes the values that answers are put together of. */
final class Shapes {
    private Shapes() {}

    static Value.Fields of(String name, Value value) {
        return new Value.Fields(Map.of(name, value));
    }

    static Value.Fields with(Value.Fields fields, String name, Value value) {
        Map<String, Value> all = new LinkedHashMap<>(fields.fields());
        all.put(name, value);
        return new Value.Fields(all);
    }

    static Value figure(BigDecimal number) {
        return new Value.Figure(number);
    }

    static Value figure(int number) {
        return new Value.Figure(BigDecimal.valueOf(number));
    }

    static Value texts(List<String> texts) {
        return new Value.Items(texts.stream().map(Value::text).toList());
    }

    static Value list(List<? extends Value> values) {
        return new Value.Items(List.copyOf(values));
    }
}
