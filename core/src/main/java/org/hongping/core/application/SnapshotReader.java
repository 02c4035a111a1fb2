package org.hongping.core.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hongping.core.evidence.EvidenceId;
import org.hongping.core.rubric.ValueText;
import org.hongping.rubric.Value;

/** Reads what was handed in back from its snapshot. */
public final class SnapshotReader {
    private SnapshotReader() {}

    /** Returns the application as it was handed in; every field and line in its first version. */
    public static Dossier dossier(Application application, Submission submission) {
        Value.Fields snapshot = ValueText.fields(submission.snapshot());
        Map<String, Field> fields = new LinkedHashMap<>();
        part(snapshot, "form")
                .forEach((id, value) -> fields.put(id, new Field(id, text(value), 1, submission.submittedAt())));
        return new Dossier(application, fields, lines(snapshot, submission), evidence(snapshot), validUntil(snapshot));
    }

    private static Map<String, Line> lines(Value.Fields snapshot, Submission submission) {
        Map<String, Value> notes = part(snapshot, "notes");
        Map<String, Line> lines = new LinkedHashMap<>();
        part(snapshot, "answers").forEach((key, answer) -> {
            String note = text(notes.getOrDefault(key, Value.text("")));
            lines.put(key, new Line(key, named(answer), note, 1, submission.submittedAt()));
        });
        return lines;
    }

    private static Map<String, List<EvidenceId>> evidence(Value.Fields snapshot) {
        Map<String, List<EvidenceId>> evidence = new LinkedHashMap<>();
        part(snapshot, "evidence").forEach((code, value) -> {
            List<EvidenceId> ids = new ArrayList<>();
            if (value instanceof Value.Items pieces) {
                pieces.items()
                        .forEach(piece -> ids.add(
                                EvidenceId.of(text(named(piece).fields().getOrDefault("id", Value.nothing())))));
            }
            evidence.put(code, ids);
        });
        return evidence;
    }

    private static Map<EvidenceId, LocalDate> validUntil(Value.Fields snapshot) {
        Map<EvidenceId, LocalDate> validUntil = new LinkedHashMap<>();
        part(snapshot, "evidence").values().stream()
                .filter(Value.Items.class::isInstance)
                .flatMap(pieces -> ((Value.Items) pieces).items().stream())
                .map(piece -> named(piece).fields())
                .filter(piece -> piece.containsKey("validUntil"))
                .forEach(piece -> validUntil.put(
                        EvidenceId.of(text(piece.getOrDefault("id", Value.nothing()))),
                        LocalDate.parse(text(piece.getOrDefault("validUntil", Value.nothing())))));
        return validUntil;
    }

    private static Map<String, Value> part(Value.Fields snapshot, String name) {
        return snapshot.fields().get(name) instanceof Value.Fields part ? part.fields() : Map.of();
    }

    private static Value.Fields named(Value value) {
        if (value instanceof Value.Fields fields) {
            return fields;
        }
        throw new IllegalStateException("a snapshot holds fields here, got " + value);
    }

    private static String text(Value value) {
        if (value instanceof Value.Text text) {
            return text.text();
        }
        throw new IllegalStateException("a snapshot holds text here, got " + value);
    }
}
