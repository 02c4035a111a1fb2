package org.hongping.rubric.expression;

import dev.cel.common.values.NullValue;
import dev.cel.runtime.CelUnknownSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.Value;
import org.hongping.rubric.exact.Exact;
import org.hongping.rubric.exact.Figures;

/** Carries values over to CEL and back. */
final class CelValues {
    /** What nobody has said. */
    static final Object UNKNOWN = CelUnknownSet.create(0L);

    /** Known to be none. */
    static final Object NONE = NullValue.NULL_VALUE;

    private static final int DECIMALS = 6;

    private CelValues() {}

    /** Returns the value as expressions see it; a monstrous figure is unknown to them. */
    static Object in(Value value) {
        if (value instanceof Value.Text text) {
            return text.text();
        }
        if (value instanceof Value.Figure) {
            return Figures.read(value).<Object>map(figure -> figure).orElse(UNKNOWN);
        }
        if (value instanceof Value.Truth truth) {
            return truth.holds();
        }
        if (value instanceof Value.Items items) {
            return items.items().stream().map(CelValues::in).toList();
        }
        return value instanceof Value.Fields fields ? in(fields) : NONE;
    }

    private static Object in(Value.Fields fields) {
        Map<String, Object> map = new LinkedHashMap<>();
        fields.fields().forEach((name, value) -> map.put(name, in(value)));
        return map;
    }

    /** Returns what an expression yields as a value; empty if a part of it is unknown. */
    static Optional<Value> out(Object yielded) {
        if (yielded instanceof String text) {
            return Optional.of(Value.text(text));
        }
        if (yielded instanceof Exact figure) {
            return Optional.of(new Value.Figure(figure.toDecimal(DECIMALS)));
        }
        if (yielded instanceof Boolean holds) {
            return Optional.of(Value.truth(holds));
        }
        if (yielded instanceof LocalDate day) {
            return Optional.of(Value.text(day.toString()));
        }
        if (yielded instanceof List<?> items) {
            return outItems(items);
        }
        if (yielded instanceof Map<?, ?> fields) {
            return outFields(fields);
        }
        return yielded == NONE ? Optional.of(Value.nothing()) : Optional.empty();
    }

    private static Optional<Value> outItems(List<?> items) {
        List<Value> values = new ArrayList<>();
        items.forEach(item -> out(item).ifPresent(values::add));
        return Optional.<Value>of(new Value.Items(values)).filter(whole -> values.size() == items.size());
    }

    private static Optional<Value> outFields(Map<?, ?> fields) {
        Map<String, Value> values = new LinkedHashMap<>();
        fields.forEach((name, item) -> out(item).ifPresent(value -> values.put(name.toString(), value)));
        return Optional.<Value>of(new Value.Fields(values)).filter(whole -> values.size() == fields.size());
    }
}
