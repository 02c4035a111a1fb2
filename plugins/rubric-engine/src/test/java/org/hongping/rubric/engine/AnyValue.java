package org.hongping.rubric.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.hongping.rubric.Value;

/** Any value at all, with the words of real sheets and monstrous figures among them. */
final class AnyValue {
    private static final List<String> WORDS = List.of(
            "1.1",
            "2.1",
            "2.2",
            "3",
            "S1",
            "input",
            "facts",
            "gates",
            "answers",
            "sheets",
            "survey",
            "deductions",
            "interpretations",
            "points",
            "checks",
            "count",
            "level",
            "value",
            "parts",
            "a",
            "b",
            "hall",
            "active",
            "reason",
            "notApplicable",
            "assessor",
            "panel",
            "member",
            "asOf",
            "labour",
            "");

    private AnyValue() {}

    /** Returns values of at most so many levels. */
    static Arbitrary<Value> of(int levels) {
        if (levels == 0) {
            return leaves();
        }
        Arbitrary<Value> inner = of(levels - 1);
        Arbitrary<List<String>> keys = Arbitraries.of(WORDS).list().ofMaxSize(5);
        return Arbitraries.oneOf(
                leaves(),
                inner.list().ofMaxSize(4).map(Value.Items::new),
                Combinators.combine(keys, inner.list().ofSize(5)).as(AnyValue::fields));
    }

    private static Arbitrary<Value> leaves() {
        return Arbitraries.oneOf(
                Arbitraries.of(WORDS).map(Value::text),
                Arbitraries.strings().ofMaxLength(8).map(Value::text),
                Arbitraries.bigDecimals().map(Value.Figure::new),
                Arbitraries.integers().between(-2, 12).map(number -> Value.figure(Integer.toString(number))),
                Arbitraries.of("1e99999999", "-1e-99999999", "1234567890123456789012")
                        .map(Value::figure),
                Arbitraries.of(Value.truth(true), Value.truth(false), Value.nothing()));
    }

    private static Value fields(List<String> keys, List<Value> values) {
        Map<String, Value> fields = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            fields.put(keys.get(i), values.get(i));
        }
        return new Value.Fields(fields);
    }
}
