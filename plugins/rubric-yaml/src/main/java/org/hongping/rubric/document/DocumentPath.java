package org.hongping.rubric.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hongping.rubric.Value;

/** Finds and changes places of a document by path: names of fields, and ids or codes of items. */
final class DocumentPath {
    private static final String CHILDREN = "children";

    private DocumentPath() {}

    /** Returns the path from the document's top, where the written one may begin with the code of a node. */
    static List<String> from(Located document, List<String> written) {
        String first = written.get(0);
        if (document.fields().containsKey(first)) {
            return written;
        }
        List<String> top = List.of(NodeFields.ROOT, CHILDREN);
        Optional<List<String>> way = document.field(NodeFields.ROOT)
                .flatMap(root -> root.field(CHILDREN))
                .flatMap(children -> wayTo(first, children));
        return way.map(steps -> joined(joined(top, steps), written.subList(1, written.size())))
                .orElse(written);
    }

    private static Optional<List<String>> wayTo(String code, Located children) {
        for (Located child : children.items()) {
            String here = nameOf(child.value());
            if (here.equals(code)) {
                return Optional.of(List.of(here));
            }
            Optional<List<String>> below = child.field(CHILDREN).flatMap(further -> wayTo(code, further));
            if (below.isPresent()) {
                return below.map(steps -> joined(List.of(here, CHILDREN), steps));
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the document with the value at the end of the path, or with that place removed if the value is nothing.
     *
     * @return empty if the path leads nowhere
     */
    static Optional<Located> set(Located at, List<String> path, Located value) {
        if (path.isEmpty()) {
            return Optional.of(value);
        }
        if (at.value() instanceof Value.Fields) {
            return setField(at, path.get(0), path.subList(1, path.size()), value);
        }
        return at.value() instanceof Value.Items
                ? setItem(at, path.get(0), path.subList(1, path.size()), value)
                : Optional.empty();
    }

    private static Optional<Located> setField(Located at, String name, List<String> rest, Located value) {
        Optional<Located> old = at.field(name);
        boolean isRemoval = rest.isEmpty() && value.value() instanceof Value.Nothing;
        if (old.isEmpty() && (isRemoval || !rest.isEmpty())) {
            return Optional.empty();
        }
        Map<String, Value> fields = new LinkedHashMap<>(at.fields());
        if (isRemoval) {
            fields.remove(name);
            return Optional.of(new Located(new Value.Fields(fields), at.marks()));
        }
        return set(old.orElse(value), rest, value).map(changed -> {
            fields.put(name, changed.value());
            return new Located(new Value.Fields(fields), at.marks().with(name, changed.marks()));
        });
    }

    private static Optional<Located> setItem(Located at, String name, List<String> rest, Located value) {
        List<Value> items = new ArrayList<>(((Value.Items) at.value()).items());
        int index = IntStream.range(0, items.size())
                .filter(candidate -> nameOf(items.get(candidate)).equals(name))
                .findFirst()
                .orElse(items.size());
        if (index == items.size()) {
            boolean isNew = rest.isEmpty() && nameOf(value.value()).equals(name);
            return isNew ? Optional.of(withItem(at, items, index, value)) : Optional.empty();
        }
        if (rest.isEmpty() && value.value() instanceof Value.Nothing) {
            items.remove(index);
            return Optional.of(new Located(new Value.Items(items), at.marks().withoutItem(index)));
        }
        Located old = new Located(items.get(index), at.marks().item(index));
        return set(old, rest, value).map(changed -> withItem(at, items, index, changed));
    }

    private static Located withItem(Located at, List<Value> items, int index, Located item) {
        if (index == items.size()) {
            items.add(item.value());
        } else {
            items.set(index, item.value());
        }
        return new Located(new Value.Items(items), at.marks().withItem(index, item.marks()));
    }

    /** Returns the id or code of an item, empty text if it has none. */
    private static String nameOf(Value item) {
        if (item instanceof Value.Fields named) {
            Value id = named.fields().getOrDefault("id", named.fields().getOrDefault("code", Value.nothing()));
            return id instanceof Value.Text text ? text.text() : "";
        }
        return "";
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> joined = new ArrayList<>(first);
        joined.addAll(second);
        return joined;
    }
}
