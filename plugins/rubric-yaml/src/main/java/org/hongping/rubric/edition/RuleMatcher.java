package org.hongping.rubric.edition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hongping.rubric.Value;
import org.jspecify.annotations.Nullable;

/** Compares what stands beside the tree, part by part; lists of things with ids thing by thing. */
final class RuleMatcher {
    private static final Set<String> NAMES = Set.of("schema", "id", "edition");
    private static final String ROOT = "root";

    private final Map<String, Value> older;
    private final Map<String, Value> newer;
    private final List<RuleChange> changes = new ArrayList<>();

    RuleMatcher(Value.Fields older, Value.Fields newer) {
        this.older = parts(older);
        this.newer = parts(newer);
    }

    /** The tree's rows are compared elsewhere; how the root adds up is a part of the document. */
    private static Map<String, Value> parts(Value.Fields document) {
        Map<String, Value> parts = new LinkedHashMap<>(document.fields());
        parts.keySet().removeAll(NAMES);
        if (parts.get(ROOT) instanceof Value.Fields root) {
            Map<String, Value> bare = new LinkedHashMap<>(root.fields());
            bare.remove("children");
            parts.put(ROOT, new Value.Fields(bare));
        }
        return parts;
    }

    List<RuleChange> changes() {
        Set<String> parts = new LinkedHashSet<>(newer.keySet());
        parts.addAll(older.keySet());
        for (String part : parts) {
            Map<String, Value> before = things(part, older.get(part));
            Map<String, Value> after = things(part, newer.get(part));
            Set<String> ids = new LinkedHashSet<>(after.keySet());
            ids.addAll(before.keySet());
            ids.forEach(id -> compare(part, id, before.get(id), after.get(id)));
        }
        return changes;
    }

    private void compare(String part, String id, @Nullable Value before, @Nullable Value after) {
        if (before == null && after != null) {
            changes.add(new RuleChange(part, id, Label.of(after), RowChange.Kind.ADDED, List.of()));
        } else if (before != null && after == null) {
            changes.add(new RuleChange(part, id, Label.of(before), RowChange.Kind.WITHDRAWN, List.of()));
        } else if (before != null && after != null && !before.equals(after)) {
            List<FieldChange> fields = FieldComparison.of(before, after);
            changes.add(new RuleChange(part, id, Label.of(after), RowChange.Kind.CHANGED, fields));
        }
    }

    private static Map<String, Value> things(String part, @Nullable Value value) {
        Map<String, Value> things = new LinkedHashMap<>();
        if (value instanceof Value.Items list) {
            for (Value item : list.items()) {
                things.put(Label.idOf(item).orElse(part), item);
            }
        } else if (value != null) {
            things.put(part, value);
        }
        return things;
    }
}
