package org.hongping.rubric.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.Value;

/** Finds and changes places of a document by path: names of fields, and places of items counted from 0. */
final class Tree {
    private Tree() {}

    static Optional<Value> at(Value value, List<String> path) {
        Optional<Value> here = Optional.of(value);
        for (String step : path) {
            here = here.flatMap(found -> child(found, step));
        }
        return here;
    }

    private static Optional<Value> child(Value value, String step) {
        if (value instanceof Value.Fields named) {
            return Optional.ofNullable(named.fields().get(step));
        }
        return value instanceof Value.Items list
                ? Optional.of(list.items().get(Integer.parseInt(step)))
                : Optional.empty();
    }

    /** Returns text or figure of a field as it is shown; empty text if there is none. */
    static String shown(Value value, String... path) {
        return at(value, List.of(path)).map(Slot::shown).orElse("");
    }

    static List<Value> items(Value value, String field) {
        return at(value, List.of(field)).orElse(value) instanceof Value.Items list ? list.items() : List.of();
    }

    /** Returns the document with a value in that place, or with nothing there if it is empty. */
    static Value set(Value document, List<String> path, Optional<Value> value) {
        return change(
                document,
                path,
                (items, index) -> value.ifPresentOrElse(put -> items.set(index, put), () -> items.remove(index)),
                value);
    }

    /** Returns the document with an item put in before that place. */
    static Value insert(Value document, List<String> path, Value item) {
        return change(document, path, (items, index) -> items.add(index, item), Optional.of(item));
    }

    private interface ListChange {
        void apply(List<Value> items, int index);
    }

    private static Value change(Value at, List<String> path, ListChange inList, Optional<Value> inFields) {
        String step = path.get(0);
        List<String> rest = path.subList(1, path.size());
        if (at instanceof Value.Items list) {
            List<Value> items = new ArrayList<>(list.items());
            int index = Integer.parseInt(step);
            if (rest.isEmpty()) {
                inList.apply(items, index);
            } else {
                items.set(index, change(items.get(index), rest, inList, inFields));
            }
            return new Value.Items(items);
        }
        Map<String, Value> fields = new LinkedHashMap<>(((Value.Fields) at).fields());
        if (!rest.isEmpty()) {
            fields.computeIfPresent(step, (name, below) -> change(below, rest, inList, inFields));
        } else if (inFields.isPresent()) {
            fields.put(step, inFields.get());
        } else {
            fields.remove(step);
        }
        return new Value.Fields(fields);
    }
}
