package org.hongping.plugin.skeleton;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hongping.rubric.Value;

/** A score sheet that grows; every step gives a new one. */
record Sheet(
        Map<String, Value> input,
        Map<String, Value> facts,
        Map<String, Value> gates,
        Map<String, Value> answers,
        Map<String, Value> means,
        List<Value> deductions) {
    /** So many households, all of which answered: whatever share is asked for is reached. */
    private static final Value HOUSEHOLDS = Value.figure("100");

    static final Sheet EMPTY = new Sheet(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), List.of());

    Sheet withInput(String id, Value value) {
        return new Sheet(plus(input, id, value), facts, gates, answers, means, deductions);
    }

    Sheet withFact(String id, Value value) {
        return new Sheet(input, plus(facts, id, value), gates, answers, means, deductions);
    }

    Sheet withGate(String id, Value value) {
        return new Sheet(input, facts, plus(gates, id, value), answers, means, deductions);
    }

    Sheet withAnswer(String key, Value value) {
        return new Sheet(input, facts, gates, plus(answers, key, value), means, deductions);
    }

    Sheet withMean(String code, Value value) {
        return new Sheet(input, facts, gates, answers, plus(means, code, value), deductions);
    }

    Sheet withDeductions(List<Value> taken) {
        return new Sheet(input, facts, gates, answers, means, List.copyOf(taken));
    }

    /** Returns the same circumstances and gates, with the answers of another sheet. */
    Sheet answeredAs(Sheet other) {
        return new Sheet(input, facts, gates, other.answers, other.means, deductions);
    }

    Value.Fields value() {
        Map<String, Value> fields = new LinkedHashMap<>();
        put(fields, "input", input);
        put(fields, "facts", facts);
        put(fields, "gates", gates);
        put(fields, "answers", answers);
        if (!means.isEmpty()) {
            Map<String, Value> survey = new LinkedHashMap<>();
            survey.put("households", HOUSEHOLDS);
            survey.put("valid", HOUSEHOLDS);
            survey.put("means", new Value.Fields(means));
            fields.put("survey", new Value.Fields(survey));
        }
        if (!deductions.isEmpty()) {
            fields.put("deductions", Shapes.list(deductions));
        }
        return new Value.Fields(fields);
    }

    private static void put(Map<String, Value> fields, String name, Map<String, Value> values) {
        if (!values.isEmpty()) {
            fields.put(name, new Value.Fields(values));
        }
    }

    private static Map<String, Value> plus(Map<String, Value> values, String name, Value value) {
        Map<String, Value> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return more;
    }
}
