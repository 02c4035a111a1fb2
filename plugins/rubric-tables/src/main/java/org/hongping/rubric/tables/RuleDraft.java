package org.hongping.rubric.tables;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.Message;
import org.hongping.rubric.Value;

/**
 * A rule as it was understood.
 *
 * @param rule the rule as documents hold it
 * @param doubt why somebody has to confirm it; empty if it is certain
 */
record RuleDraft(Value.Fields rule, Optional<Message> doubt) {

    static RuleDraft certain(String kind, String list, List<Value> items) {
        return certain(kind, Map.of(list, new Value.Items(items)));
    }

    static RuleDraft certain(String kind, Map<String, Value> fields) {
        Map<String, Value> rule = new LinkedHashMap<>();
        rule.put("kind", Value.text(kind));
        rule.putAll(fields);
        return new RuleDraft(new Value.Fields(rule), Optional.empty());
    }

    /** Returns what people decide because nothing else is said. */
    static RuleDraft judgement() {
        return certain("judgement", Map.of());
    }

    /** Returns what people decide until somebody has confirmed how it is meant. */
    static RuleDraft doubtful(String key, Object... arguments) {
        return new RuleDraft(judgement().rule(), Optional.of(Message.of(key, arguments)));
    }

    boolean isCertain() {
        return doubt.isEmpty();
    }

    /** Returns fields in the order given, names and values in turn. */
    static Value.Fields fields(Object... namesAndValues) {
        Map<String, Value> fields = new LinkedHashMap<>();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            fields.put((String) namesAndValues[index], (Value) namesAndValues[index + 1]);
        }
        return new Value.Fields(fields);
    }

    static Value figure(BigDecimal figure) {
        return new Value.Figure(figure);
    }
}
