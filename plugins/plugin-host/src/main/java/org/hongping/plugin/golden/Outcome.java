package org.hongping.plugin.golden;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.Value;
import org.hongping.rubric.engine.Problem;
import org.hongping.rubric.engine.Result;
import org.hongping.rubric.engine.ResultDocument;

/** A result as golden cases speak of it: parts of the result document by name, and rows of the sheet by code. */
final class Outcome {
    private final Map<String, Value> document;
    private final Map<String, Map<String, Value>> rows = new LinkedHashMap<>();

    Outcome(Result result) {
        document = new LinkedHashMap<>(ResultDocument.of(result, Locale.CHINESE).fields());
        collect(document.getOrDefault("groups", Value.items()));
        document.remove("groups");
        document.put("points", byCode("points"));
        document.put("states", byCode("state"));
        document.put("gates", gates(result));
        document.put("problems", problems(result));
    }

    /** Returns the part of that name. */
    Optional<Value> part(String name) {
        return Optional.ofNullable(document.get(name));
    }

    /** Returns the names of all parts. */
    String names() {
        return String.join(", ", document.keySet());
    }

    private void collect(Value groups) {
        for (Value group : groups instanceof Value.Items items ? items.items() : List.<Value>of()) {
            if (group instanceof Value.Fields row && row.fields().get("code") instanceof Value.Text code) {
                rows.put(code.text(), row.fields());
                collect(row.fields().getOrDefault("children", Value.items()));
            }
        }
    }

    private Value byCode(String field) {
        Map<String, Value> byCode = new LinkedHashMap<>();
        rows.forEach((code, row) -> byCode.put(code, row.getOrDefault(field, Value.nothing())));
        return new Value.Fields(byCode);
    }

    private static Value gates(Result result) {
        Map<String, Value> passed = new LinkedHashMap<>();
        result.gates()
                .forEach(gate ->
                        passed.put(gate.id(), gate.passed().map(Value::truth).orElseGet(Value::nothing)));
        return new Value.Fields(passed);
    }

    private static Value problems(Result result) {
        return new Value.Items(result.problems().stream()
                .map(Outcome::subject)
                .distinct()
                .map(Value::text)
                .toList());
    }

    /** A problem is known by the code it is about; one of the sheet as a whole by the key it names. */
    private static String subject(Problem problem) {
        return problem.code()
                .orElseGet(() -> problem.message().arguments().stream()
                        .findFirst()
                        .map(Object::toString)
                        .orElse(""));
    }
}
