package org.hongping.rubric.yaml;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hongping.rubric.Value;

/** Writes short values on one line. */
final class YamlFlow {
    private YamlFlow() {}

    /** Returns the value on one line; empty if it is to have lines of its own. A scalar always has one line. */
    static Optional<String> of(Value value, int width) {
        boolean isScalar = !(value instanceof Value.Items) && !(value instanceof Value.Fields);
        return isScalar || isEmpty(value)
                ? Optional.of(write(value))
                : Optional.of(value)
                        .filter(several -> !holdsRows(several) && depth(several) <= 2)
                        .map(YamlFlow::write)
                        .filter(line -> line.length() <= width);
    }

    private static boolean isEmpty(Value value) {
        return value instanceof Value.Items list
                ? list.items().isEmpty()
                : value instanceof Value.Fields named && named.fields().isEmpty();
    }

    private static boolean holdsRows(Value value) {
        return value instanceof Value.Items list
                ? list.items().stream().anyMatch(YamlFlow::holdsRows)
                : value instanceof Value.Fields named
                        && (named.fields().containsKey("code")
                                || named.fields().values().stream().anyMatch(YamlFlow::holdsRows));
    }

    private static int depth(Value value) {
        if (value instanceof Value.Items list) {
            return 1 + list.items().stream().mapToInt(YamlFlow::depth).max().orElse(0);
        }
        return value instanceof Value.Fields named
                ? 1
                        + named.fields().values().stream()
                                .mapToInt(YamlFlow::depth)
                                .max()
                                .orElse(0)
                : 0;
    }

    private static String write(Value value) {
        if (value instanceof Value.Text text) {
            return YamlScalar.of(text.text());
        }
        if (value instanceof Value.Figure figure) {
            return figure.number().toPlainString();
        }
        if (value instanceof Value.Truth truth) {
            return Boolean.toString(truth.holds());
        }
        if (value instanceof Value.Items list) {
            return list.items().stream().map(YamlFlow::write).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof Value.Fields named ? fields(named.fields()) : "null";
    }

    private static String fields(Map<String, Value> fields) {
        return fields.entrySet().stream()
                .map(field -> YamlScalar.of(field.getKey()) + ": " + write(field.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
