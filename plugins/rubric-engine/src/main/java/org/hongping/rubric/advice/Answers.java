package org.hongping.rubric.advice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.Value;

/** Reads and makes answers; what is not of the right shape counts as not there. */
final class Answers {
    private Answers() {}

    static Value.Fields of(String name, Value value) {
        return new Value.Fields(Map.of(name, value));
    }

    static Value.Fields with(Value.Fields answer, String name, Value value) {
        Map<String, Value> fields = new LinkedHashMap<>(answer.fields());
        fields.put(name, value);
        return new Value.Fields(fields);
    }

    /** Returns the answer with that list of ids. */
    static Value.Fields ticked(Value.Fields answer, String name, List<String> ids) {
        return with(answer, name, new Value.Items(ids.stream().map(Value::text).toList()));
    }

    static List<String> ids(Value.Fields answer, String name) {
        List<String> ids = new ArrayList<>();
        if (answer.fields().get(name) instanceof Value.Items list) {
            list.items().forEach(item -> {
                if (item instanceof Value.Text text) {
                    ids.add(text.text());
                }
            });
        }
        return ids;
    }

    static List<String> plus(List<String> ids, List<String> more) {
        List<String> all = new ArrayList<>(ids);
        more.stream().filter(id -> !all.contains(id)).forEach(all::add);
        return all;
    }

    static Optional<BigDecimal> figure(Value.Fields answer, String name) {
        return answer.fields().get(name) instanceof Value.Figure figure
                ? Optional.of(figure.number())
                : Optional.empty();
    }
}
