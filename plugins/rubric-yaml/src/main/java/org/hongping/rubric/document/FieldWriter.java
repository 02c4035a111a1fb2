package org.hongping.rubric.document;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hongping.rubric.Expression;
import org.hongping.rubric.Value;

/** Writes the fields of one table in the order of the calls; what is absent or says no more than its default is left out. */
final class FieldWriter {
    private final Map<String, Value> fields = new LinkedHashMap<>();

    FieldWriter value(String name, Value value) {
        fields.put(name, value);
        return this;
    }

    FieldWriter text(String name, String text) {
        return value(name, Value.text(text));
    }

    FieldWriter text(String name, Optional<String> text) {
        text.ifPresent(present -> text(name, present));
        return this;
    }

    FieldWriter expression(String name, Optional<Expression> expression) {
        return text(name, expression.map(Expression::text));
    }

    FieldWriter figure(String name, BigDecimal figure) {
        return value(name, new Value.Figure(figure));
    }

    FieldWriter figure(String name, Optional<BigDecimal> figure) {
        figure.ifPresent(present -> figure(name, present));
        return this;
    }

    FieldWriter count(String name, int count) {
        return figure(name, BigDecimal.valueOf(count));
    }

    FieldWriter count(String name, Optional<Integer> count) {
        count.ifPresent(present -> count(name, present));
        return this;
    }

    FieldWriter countUnless(String name, int otherwise, int count) {
        return count == otherwise ? this : count(name, count);
    }

    FieldWriter truthUnless(String name, boolean otherwise, boolean truth) {
        return truth == otherwise ? this : value(name, Value.truth(truth));
    }

    FieldWriter word(String name, Enum<?> constant) {
        return text(name, Words.of(constant));
    }

    FieldWriter word(String name, Optional<? extends Enum<?>> constant) {
        constant.ifPresent(present -> word(name, present));
        return this;
    }

    <E extends Enum<E>> FieldWriter wordUnless(String name, E otherwise, E constant) {
        return constant == otherwise ? this : word(name, constant);
    }

    FieldWriter wordIf(String name, String word, boolean holds) {
        return holds ? text(name, word) : this;
    }

    FieldWriter texts(String name, List<String> texts) {
        return list(name, texts, Value::text);
    }

    <T> FieldWriter list(String name, List<T> items, Function<T, Value> writing) {
        return items.isEmpty()
                ? this
                : value(name, new Value.Items(items.stream().map(writing).toList()));
    }

    <T> FieldWriter one(String name, Optional<T> item, Function<T, Value> writing) {
        item.ifPresent(present -> value(name, writing.apply(present)));
        return this;
    }

    Value.Fields done() {
        return new Value.Fields(fields);
    }
}
