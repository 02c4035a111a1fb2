package org.hongping.rubric.document;

import java.util.stream.Collectors;
import org.hongping.rubric.Value;

/** A value as ordinary JSON, figures as numbers: what {@code rubric show} prints, for tests that read it again. */
record PlainJson(Value value) {
    @Override
    public String toString() {
        if (value instanceof Value.Figure figure) {
            return figure.number().toPlainString();
        }
        if (value instanceof Value.Items list) {
            return list.items().stream()
                    .map(item -> new PlainJson(item).toString())
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Value.Fields named) {
            return named.fields().entrySet().stream()
                    .map(field -> new PlainJson(Value.text(field.getKey())) + ": " + new PlainJson(field.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return CanonicalJson.write(value);
    }
}
