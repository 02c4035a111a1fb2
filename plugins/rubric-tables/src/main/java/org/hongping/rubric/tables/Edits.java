package org.hongping.rubric.tables;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.Value;

/** What is to be changed in a document, said by the places of the document as it was. Not safe for several threads. */
final class Edits {
    private final Map<List<String>, Optional<Value>> values = new LinkedHashMap<>();
    private final List<Placed> placed = new ArrayList<>();

    /** An item put in before a place, or taken out of it where there is none. */
    private record Placed(List<String> path, Optional<Value> item) {}

    /** Sets a value, or removes it if it is empty. */
    void set(List<String> path, Optional<Value> value) {
        values.put(path, value);
    }

    void insert(List<String> path, Value item) {
        placed.add(new Placed(path, Optional.of(item)));
    }

    void remove(List<String> path) {
        placed.add(new Placed(path, Optional.empty()));
    }

    /** Places are counted as they were, so what stands last is changed first. */
    Value.Fields apply(Value.Fields document) {
        Value changed = document;
        for (Map.Entry<List<String>, Optional<Value>> value : values.entrySet()) {
            changed = Tree.set(changed, value.getKey(), value.getValue());
        }
        List<Placed> lastFirst = new ArrayList<>(placed);
        Collections.reverse(lastFirst);
        lastFirst.sort(Comparator.comparing(Placed::path, Paths.AS_WRITTEN.reversed())
                .thenComparing(edit -> edit.item().isPresent()));
        for (Placed edit : lastFirst) {
            changed = edit.item().isPresent()
                    ? Tree.insert(changed, edit.path(), edit.item().get())
                    : Tree.set(changed, edit.path(), Optional.empty());
        }
        return (Value.Fields) changed;
    }
}
