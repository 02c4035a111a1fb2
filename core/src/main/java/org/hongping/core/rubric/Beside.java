package org.hongping.core.rubric;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hongping.rubric.Value;

/**
 * What a score sheet holds beside the answers of people.
 *
 * @param facts by their names; what is not known is left out
 * @param gates what was settled about gates, by their ids
 */
public record Beside(Map<String, Value> facts, Map<String, Value> gates) {
    /** Nothing. */
    public static final Beside NONE = new Beside(Map.of(), Map.of());

    /** Copies both. */
    public Beside {
        facts = Map.copyOf(facts);
        gates = Map.copyOf(gates);
    }

    /** Puts it into a score sheet. */
    Value.Fields into(Value.Fields sheet) {
        Map<String, Value> fields = new LinkedHashMap<>(sheet.fields());
        if (!facts.isEmpty()) {
            fields.put("facts", new Value.Fields(facts));
        }
        if (!gates.isEmpty()) {
            fields.put("gates", new Value.Fields(gates));
        }
        return new Value.Fields(fields);
    }
}
