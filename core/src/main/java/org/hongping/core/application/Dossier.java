package org.hongping.core.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hongping.core.evidence.EvidenceId;

/**
 * Everything an applicant has written so far.
 *
 * @param application the application itself
 * @param fields the form, by field id
 * @param lines the self-assessment, by answer key
 * @param evidence ids of evidence, by criterion code, in the order added
 * @param validUntil the last day of evidence that has one
 */
public record Dossier(
        Application application,
        Map<String, Field> fields,
        Map<String, Line> lines,
        Map<String, List<EvidenceId>> evidence,
        Map<EvidenceId, LocalDate> validUntil) {
    /** Copies the maps. */
    public Dossier {
        fields = Map.copyOf(fields);
        lines = Map.copyOf(lines);
        evidence = Map.copyOf(evidence);
        validUntil = Map.copyOf(validUntil);
    }

    /** Without days until which evidence is valid. */
    Dossier(
            Application application,
            Map<String, Field> fields,
            Map<String, Line> lines,
            Map<String, List<EvidenceId>> evidence) {
        this(application, fields, lines, evidence, Map.of());
    }
}
