package org.hongping.plugin.golden;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.rubric.Value;
import org.hongping.rubric.document.Findings;
import org.hongping.rubric.document.Marks;

/**
 * Named values of a file while they are read: whatever is not as it should be becomes a finding at its place.
 *
 * @param fields the values
 * @param marks where they stand
 * @param findings collects what is wrong
 */
record Cut(Map<String, Value> fields, Marks marks, Findings findings) {

    /** Takes a value that should have fields; with others than the known ones, or none at all, it is a finding. */
    static Cut of(Value value, Marks marks, Set<String> known, Findings findings) {
        if (!(value instanceof Value.Fields named)) {
            findings.error(marks.place(), "golden.not-fields");
            return new Cut(Map.of(), marks, findings);
        }
        for (String field : named.fields().keySet()) {
            if (!known.contains(field)) {
                findings.error(marks.field(field).name(), "golden.unknown-field", field, String.join(", ", known));
            }
        }
        return new Cut(named.fields(), marks, findings);
    }

    /** Returns a text that must be there. */
    Optional<String> text(String field) {
        if (fields.get(field) instanceof Value.Text text && !text.text().isBlank()) {
            return Optional.of(text.text());
        }
        findings.error(marks.field(field).place(), "golden.no-text", field);
        return Optional.empty();
    }

    /** Returns fields that may be left out. */
    Value.Fields fields(String field) {
        Value value = fields.getOrDefault(field, Value.noFields());
        if (value instanceof Value.Fields named) {
            return named;
        }
        findings.error(marks.field(field).place(), "golden.no-fields", field);
        return Value.noFields();
    }

    /** Returns a list that must be there. */
    List<Value> items(String field) {
        if (fields.get(field) instanceof Value.Items list && !list.items().isEmpty()) {
            return list.items();
        }
        findings.error(marks.field(field).place(), "golden.no-list", field);
        return List.of();
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }
}
