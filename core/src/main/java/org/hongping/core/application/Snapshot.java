package org.hongping.core.application;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.evidence.Evidence;
import org.hongping.core.evidence.EvidenceId;
import org.hongping.core.registry.Entrant;
import org.hongping.core.rubric.Beside;
import org.hongping.core.rubric.ValueText;
import org.hongping.rubric.Value;
import org.hongping.rubric.engine.Result;

/** Writes down an application as it is handed in, so that nothing later can change what was said. */
final class Snapshot {
    /** What was known of the subject; not there where a rubric asks nothing about it. */
    static final String INPUT = "input";

    private Snapshot() {}

    /** Returns the snapshot as JSON text with sorted keys. */
    static String write(
            Campaign campaign,
            Dossier dossier,
            Map<String, List<Evidence>> evidence,
            Result self,
            Map<String, Value> outcomes,
            Beside subject,
            int number) {
        Map<String, Value> snapshot = new TreeMap<>();
        Application application = dossier.application();
        snapshot.put("application", Value.text(application.id().text()));
        snapshot.put("campaign", Value.text(campaign.id().text()));
        Entrant entrant = application.entrant();
        snapshot.put("entrant", Value.text(entrant.kind().name()));
        entrant.areaId().ifPresent(id -> snapshot.put("area", Value.text(id.text())));
        entrant.enterpriseId().ifPresent(id -> snapshot.put("enterprise", Value.text(id.text())));
        entrant.estateId().ifPresent(id -> snapshot.put("estate", Value.text(id.text())));
        entrant.personId().ifPresent(id -> snapshot.put("person", Value.text(id.text())));
        snapshot.put("number", Value.figure(Integer.toString(number)));
        snapshot.put("rubricDigest", Value.text(campaign.rubric().rubricDigest()));
        snapshot.put("interpretations", texts(campaign.rubric().interpretations()));
        snapshot.put("selfTotal", Value.text(self.partialTotal().text()));
        Map<String, Value> form = new TreeMap<>();
        dossier.fields().forEach((id, field) -> form.put(id, Value.text(field.value())));
        snapshot.put("form", new Value.Fields(form));
        Map<String, Value> answers = new TreeMap<>();
        Map<String, Value> notes = new TreeMap<>();
        dossier.lines().forEach((key, line) -> {
            if (!line.answer().fields().isEmpty()) {
                answers.put(key, line.answer());
            }
            if (!line.note().isBlank()) {
                notes.put(key, Value.text(line.note()));
            }
        });
        snapshot.put("answers", new Value.Fields(answers));
        snapshot.put("notes", new Value.Fields(notes));
        if (!subject.input().isEmpty()) {
            snapshot.put(INPUT, new Value.Fields(subject.input()));
        }
        if (!outcomes.isEmpty()) {
            snapshot.put("hooks", new Value.Fields(outcomes));
        }
        Map<String, Value> files = new TreeMap<>();
        evidence.forEach((code, pieces) -> files.put(
                code,
                new Value.Items(pieces.stream()
                        .map(piece -> piece(piece, dossier.validUntil()))
                        .toList())));
        snapshot.put("evidence", new Value.Fields(files));
        return ValueText.write(new Value.Fields(snapshot));
    }

    private static Value piece(Evidence evidence, Map<EvidenceId, LocalDate> validUntil) {
        Map<String, Value> piece = new LinkedHashMap<>();
        piece.put("id", Value.text(evidence.id().text()));
        piece.put("sha256", Value.text(evidence.sha256()));
        piece.put("fileName", Value.text(evidence.fileName()));
        Optional.ofNullable(validUntil.get(evidence.id()))
                .ifPresent(last -> piece.put("validUntil", Value.text(last.toString())));
        return new Value.Fields(piece);
    }

    private static Value texts(Map<String, String> texts) {
        Map<String, Value> values = new TreeMap<>();
        texts.forEach((key, text) -> values.put(key, Value.text(text)));
        return new Value.Fields(values);
    }
}
