package org.hongping.rubric.edition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hongping.rubric.Value;

/** Compares two pieces of a document field by field; items are known by their id, others by their place. */
final class FieldComparison {
    private final List<FieldChange> changes = new ArrayList<>();

    private FieldComparison() {}

    static List<FieldChange> of(Value older, Value newer) {
        FieldComparison comparison = new FieldComparison();
        comparison.compare(List.of(), Optional.of(older), Optional.of(newer));
        return comparison.changes;
    }

    private void compare(List<Step> steps, Optional<Value> older, Optional<Value> newer) {
        if (older.equals(newer)) {
            return;
        }
        if (!areOfOneShape(older, newer)) {
            changes.add(new FieldChange(steps, older, newer));
            return;
        }
        Map<String, Value> before = older.map(FieldComparison::named).orElse(Map.of());
        Map<String, Value> after = newer.map(FieldComparison::named).orElse(Map.of());
        boolean inList =
                newer.or(() -> older).filter(Value.Items.class::isInstance).isPresent();
        int known = changes.size();
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            Optional<Value> was = Optional.ofNullable(before.get(name));
            Optional<Value> is = Optional.ofNullable(after.get(name));
            Step step = inList ? new Step.Item(name, is.or(() -> was).flatMap(Label::of)) : new Step.Named(name);
            compare(Stream.concat(steps.stream(), Stream.of(step)).toList(), was, is);
        }
        if (changes.size() == known) {
            changes.add(new FieldChange(steps, older, newer));
        }
    }

    private static boolean areOfOneShape(Optional<Value> older, Optional<Value> newer) {
        boolean areFields = older.filter(Value.Fields.class::isInstance).isPresent()
                && newer.filter(Value.Fields.class::isInstance).isPresent();
        boolean areLists = older.filter(Value.Items.class::isInstance).isPresent()
                && newer.filter(Value.Items.class::isInstance).isPresent();
        return areFields || areLists;
    }

    /** Items whose order alone differs are a change of their list. */
    private static Map<String, Value> named(Value value) {
        if (value instanceof Value.Fields fields) {
            return fields.fields();
        }
        Map<String, Value> named = new LinkedHashMap<>();
        if (value instanceof Value.Items list) {
            for (Value item : list.items()) {
                named.putIfAbsent(Label.idOf(item).orElse(Integer.toString(named.size() + 1)), item);
            }
        }
        return named;
    }
}
