package org.hongping.rubric.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.Value;

/** Makes a value of a document. */
final class ValueOutput implements Output {
    private final Deque<Level> levels = new ArrayDeque<>();
    private Optional<Value> whole = Optional.empty();

    /** Fields or a list while they are filled. */
    private static final class Level {
        private final Map<String, Value> fields = new LinkedHashMap<>();
        private final List<Value> items = new ArrayList<>();
        private final boolean isList;
        private String name = "";

        Level(boolean isList) {
            this.isList = isList;
        }

        void add(Value value) {
            if (isList) {
                items.add(value);
            } else {
                fields.put(name, value);
            }
        }

        Value value() {
            return isList ? new Value.Items(items) : new Value.Fields(fields);
        }
    }

    Value.Fields document() {
        return (Value.Fields) whole.orElseThrow(() -> new IllegalStateException("the document has no end"));
    }

    private void add(Value value) {
        if (levels.isEmpty()) {
            whole = Optional.of(value);
        } else {
            levels.getFirst().add(value);
        }
    }

    @Override
    public void openFields() {
        levels.addFirst(new Level(false));
    }

    @Override
    public void closeFields() {
        add(levels.removeFirst().value());
    }

    @Override
    public void openItems() {
        levels.addFirst(new Level(true));
    }

    @Override
    public void closeItems() {
        add(levels.removeFirst().value());
    }

    @Override
    public void name(String name) {
        levels.getFirst().name = name;
    }

    @Override
    public void text(String text) {
        add(Value.text(text));
    }

    @Override
    public void truth(boolean holds) {
        add(Value.truth(holds));
    }

    @Override
    public void nothing() {
        add(Value.nothing());
    }
}
