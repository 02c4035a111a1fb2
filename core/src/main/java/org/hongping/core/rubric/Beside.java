package org.hongping.core.rubric;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.Declaration;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.Value;

/**
 * What a score sheet holds beside the answers of people.
 *
 * @param input what its subject is, as it said when it applied, by the names the rubric asks by
 * @param facts by their names; what is not known is left out
 * @param gates what was settled about gates, by their ids
 * @param deductions incidents of the negative list, as a score sheet holds them
 */
public record Beside(
        Map<String, Value> input, Map<String, Value> facts, Map<String, Value> gates, List<Value> deductions) {
    /** Nothing. */
    public static final Beside NONE = ofInput(Map.of());

    /** Copies all of it. */
    public Beside {
        input = Map.copyOf(input);
        facts = Map.copyOf(facts);
        gates = Map.copyOf(gates);
        deductions = List.copyOf(deductions);
    }

    /** What is known of the subject alone. */
    public static Beside ofInput(Map<String, Value> input) {
        return new Beside(input, Map.of(), Map.of(), List.of());
    }

    /** Returns the same subject with what is known otherwise. */
    public Beside with(Map<String, Value> known, Map<String, Value> settled) {
        return new Beside(input, known, settled, deductions);
    }

    /** Returns the same with these incidents of the negative list. */
    public Beside deducting(List<Value> incidents) {
        return new Beside(input, facts, gates, incidents);
    }

    /** Returns what a rubric asks of the subject; what another revision asked, and this does not, stays out. */
    public Map<String, Value> inputOf(Rubric rubric) {
        Map<String, Value> asked = new LinkedHashMap<>();
        for (Declaration declared : rubric.inputs()) {
            Optional.ofNullable(input.get(declared.id())).ifPresent(value -> asked.put(declared.id(), value));
        }
        return asked;
    }

    /** Puts it into a score sheet of a rubric. */
    Value.Fields into(Value.Fields sheet, Rubric rubric) {
        Map<String, Value> fields = new LinkedHashMap<>(sheet.fields());
        Map<String, Value> asked = inputOf(rubric);
        if (!asked.isEmpty()) {
            fields.put("input", new Value.Fields(asked));
        }
        if (!facts.isEmpty()) {
            fields.put("facts", new Value.Fields(facts));
        }
        if (!gates.isEmpty()) {
            fields.put("gates", new Value.Fields(gates));
        }
        if (!deductions.isEmpty()) {
            fields.put("deductions", new Value.Items(deductions));
        }
        return new Value.Fields(fields);
    }
}
