package org.hongping.rubric;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A single named value, as most answers are; smaller than any map of several. */
final class OneField extends AbstractMap<String, Value> {
    private final String name;
    private final Value value;

    OneField(String name, Value value) {
        this.name = name;
        this.value = value;
    }

    @Override
    public @Nullable Value get(Object other) {
        return name.equals(other) ? value : null;
    }

    @Override
    public boolean containsKey(Object other) {
        return name.equals(other);
    }

    @Override
    public Value getOrDefault(Object other, Value otherwise) {
        return name.equals(other) ? value : otherwise;
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super Value> action) {
        action.accept(name, value);
    }

    @Override
    public int size() {
        return 1;
    }

    @Override
    public Set<Map.Entry<String, Value>> entrySet() {
        return Collections.singleton(new SimpleImmutableEntry<>(name, value));
    }
}
