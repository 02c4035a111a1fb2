package org.hongping.core.application;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.hongping.core.evidence.EvidenceId;
import org.hongping.core.rubric.Beside;
import org.hongping.core.rubric.ValueText;
import org.hongping.rubric.Value;

/**
 * What a submission says, read back from its snapshot.
 *
 * @param form the form, by field id
 * @param answers the self-assessment, by answer key; lines left open are absent
 * @param notes what was added in words, by answer key
 * @param evidence evidence beside each line, by criterion code
 * @param subject what was known of the subject
 */
public record Submitted(
        Map<String, String> form,
        Map<String, Value.Fields> answers,
        Map<String, String> notes,
        Map<String, List<EvidenceId>> evidence,
        Beside subject) {
    /** Copies the maps. */
    public Submitted {
        form = Map.copyOf(form);
        answers = Map.copyOf(answers);
        notes = Map.copyOf(notes);
        evidence = Map.copyOf(evidence);
    }

    /** Reads a submission. */
    public static Submitted of(Submission submission) {
        Value.Fields snapshot = ValueText.fields(submission.snapshot());
        return new Submitted(
                each(snapshot, "form", Submitted::text),
                each(snapshot, "answers", Submitted::fields),
                each(snapshot, "notes", Submitted::text),
                each(snapshot, "evidence", Submitted::pieces),
                Beside.ofInput(
                        snapshot.fields().get(Snapshot.INPUT) instanceof Value.Fields input
                                ? input.fields()
                                : Map.of()));
    }

    private static <T> Map<String, T> each(Value.Fields snapshot, String name, Function<Value, T> read) {
        Map<String, T> all = new LinkedHashMap<>();
        fields(named(snapshot, name)).fields().forEach((key, value) -> all.put(key, read.apply(value)));
        return all;
    }

    private static List<EvidenceId> pieces(Value value) {
        if (value instanceof Value.Items items) {
            return items.items().stream()
                    .map(piece -> EvidenceId.of(text(named(fields(piece), "id"))))
                    .toList();
        }
        throw new IllegalStateException("a snapshot lists evidence, got " + value);
    }

    private static Value named(Value.Fields fields, String name) {
        return Objects.requireNonNull(fields.fields().get(name), () -> "a snapshot holds " + name);
    }

    private static Value.Fields fields(Value value) {
        if (value instanceof Value.Fields fields) {
            return fields;
        }
        throw new IllegalStateException("a snapshot holds named values here, got " + value);
    }

    private static String text(Value value) {
        if (value instanceof Value.Text text) {
            return text.text();
        }
        throw new IllegalStateException("a snapshot holds text here, got " + value);
    }
}
