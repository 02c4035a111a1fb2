package org.hongping.core.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hongping.core.evidence.EvidenceId;
import org.hongping.core.rubric.ValueText;
import org.jdbi.v3.core.Handle;

/** Reads dossiers from their tables. */
public final class Dossiers {
    private Dossiers() {}

    /** Reads what was written so far inside somebody's unit of work. */
    public static Dossier load(Handle handle, Application application) {
        DraftDao drafts = handle.attach(DraftDao.class);
        Map<String, Field> fields = new LinkedHashMap<>();
        drafts.fields(application.id()).forEach(field -> fields.put(field.field(), field));
        Map<String, List<EvidenceId>> evidence = new LinkedHashMap<>();
        drafts.links(application.id())
                .forEach(link -> evidence.computeIfAbsent(link.criterion(), code -> new ArrayList<>())
                        .add(link.evidenceId()));
        Map<EvidenceId, LocalDate> validUntil = new LinkedHashMap<>();
        drafts.validity(application.id()).forEach(row -> validUntil.put(row.evidenceId(), row.validUntil()));
        return new Dossier(application, fields, lines(drafts.lines(application.id())), evidence, validUntil);
    }

    static Map<String, Line> lines(List<DraftDao.LineRow> rows) {
        Map<String, Line> lines = new LinkedHashMap<>();
        for (DraftDao.LineRow row : rows) {
            lines.put(
                    row.criterion(),
                    new Line(
                            row.criterion(), ValueText.fields(row.answer()), row.note(), row.version(), row.savedAt()));
        }
        return lines;
    }
}
