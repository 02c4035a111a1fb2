package org.hongping.rubric.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.Value;
import org.hongping.rubric.document.Findings;
import org.hongping.rubric.document.Marks;
import org.hongping.rubric.document.Place;

/** A list or a table of fields that has begun and not ended. */
sealed interface OpenNode {
    /** Takes what stands next in it. */
    void accept(Value value, Marks marks);

    /** Returns what was taken. */
    Value value();

    /** Returns where it stands. */
    Marks marks();

    /** A list. */
    final class OfItems implements OpenNode {
        private final Place start;
        private final List<Value> items = new ArrayList<>();
        private final List<Marks> marks = new ArrayList<>();

        OfItems(Place start) {
            this.start = start;
        }

        @Override
        public void accept(Value value, Marks where) {
            items.add(value);
            marks.add(where);
        }

        @Override
        public Value value() {
            return new Value.Items(items);
        }

        @Override
        public Marks marks() {
            return Marks.ofItems(start, marks);
        }
    }

    /** Fields; names and values take turns. */
    final class OfFields implements OpenNode {
        private final Place start;
        private final Findings findings;
        private final Map<String, Value> fields = new LinkedHashMap<>();
        private final Map<String, Marks> marks = new LinkedHashMap<>();
        private Optional<Marks> name = Optional.empty();

        OfFields(Place start, Findings findings) {
            this.start = start;
            this.findings = findings;
        }

        @Override
        public void accept(Value value, Marks where) {
            if (name.isEmpty()) {
                name = Optional.of(where);
                refuseUnlessText(value, where);
                return;
            }
            Marks under = name.get();
            name = Optional.empty();
            String key = under.written().orElse("?");
            Marks earlier = marks.get(key);
            if (earlier != null) {
                String line =
                        earlier.name().map(Place::line).map(String::valueOf).orElse("?");
                findings.error(under.place(), "finding.duplicate-key", key, line);
                return;
            }
            fields.put(key, value);
            marks.put(key, under.place().map(where::under).orElse(where));
        }

        private void refuseUnlessText(Value value, Marks where) {
            if (where.written().isEmpty()) {
                findings.error(where.place(), "finding.key-not-text");
            } else if (!(value instanceof Value.Text)) {
                findings.error(
                        where.place(), "finding.unquoted-key", where.written().get());
            }
        }

        @Override
        public Value value() {
            return new Value.Fields(fields);
        }

        @Override
        public Marks marks() {
            return Marks.ofFields(start, marks);
        }
    }
}
