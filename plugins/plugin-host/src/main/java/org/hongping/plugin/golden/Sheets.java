package org.hongping.plugin.golden;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hongping.rubric.Value;

/** Merges the sheet of a case over the sheet of the case it is like. */
final class Sheets {
    private static final String ANSWERS = "answers";

    private Sheets() {}

    /** Parts with names of their own are merged name by name; an answer of null takes the answer away. */
    static Value.Fields merged(Value.Fields model, Value.Fields own) {
        Map<String, Value> sheet = new LinkedHashMap<>(model.fields());
        own.fields().forEach((part, value) -> sheet.merge(part, value, Sheets::over));
        sheet.computeIfPresent(ANSWERS, (part, value) -> withoutNulls(value));
        return new Value.Fields(sheet);
    }

    private static Value over(Value model, Value own) {
        if (model instanceof Value.Fields below && own instanceof Value.Fields above) {
            Map<String, Value> merged = new LinkedHashMap<>(below.fields());
            merged.putAll(above.fields());
            return new Value.Fields(merged);
        }
        return own;
    }

    private static Value withoutNulls(Value answers) {
        if (!(answers instanceof Value.Fields named)) {
            return answers;
        }
        Map<String, Value> left = new LinkedHashMap<>(named.fields());
        left.values().removeIf(Value.Nothing.class::isInstance);
        return new Value.Fields(left);
    }
}
