package org.hongping.rubric.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.hongping.rubric.Value;

/**
 * Merges what a golden case says over the sheet of the case it is like: key by key within inputs, facts, gates, answers,
 * interpretations and the survey's means, everything else as a whole. A null removes, except among facts, inputs and
 * gates, where it says that something is known to be none.
 */
final class SheetMerge {
    private static final Set<String> KEYED = Set.of("input", "facts", "gates", "answers", "interpretations", "survey");
    private static final Set<String> NULL_SAYS_NONE = Set.of("input", "facts", "gates");

    private SheetMerge() {}

    static Value.Fields of(Value.Fields first, Value.Fields second) {
        return merged(first, second, KEYED, false);
    }

    private static Value.Fields merged(Value.Fields first, Value.Fields second, Set<String> keyed, boolean keepsNull) {
        Map<String, Value> fields = new LinkedHashMap<>(first.fields());
        second.fields().forEach((name, after) -> {
            if (after instanceof Value.Nothing && !keepsNull) {
                fields.remove(name);
            } else if (keyed.contains(name) && after instanceof Value.Fields over) {
                fields.put(name, within(name, fields.getOrDefault(name, Value.noFields()), over));
            } else {
                fields.put(name, after);
            }
        });
        return new Value.Fields(fields);
    }

    private static Value within(String name, Value before, Value.Fields after) {
        Value.Fields first = before instanceof Value.Fields named ? named : Value.noFields();
        Set<String> deeper = name.equals("survey") ? Set.of("means") : Set.of();
        return merged(first, after, deeper, NULL_SAYS_NONE.contains(name));
    }
}
