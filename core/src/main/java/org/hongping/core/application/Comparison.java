package org.hongping.core.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hongping.core.evidence.Evidence;
import org.hongping.core.rubric.Wording;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.FormField;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.engine.LineScore;
import org.hongping.rubric.engine.NodeScore;
import org.hongping.rubric.exact.Exact;

/**
 * Two versions of an application side by side: only what changed.
 *
 * @param fields fields of the form
 * @param lines lines of the sheet
 * @param unchanged how many fields and lines are the same
 */
public record Comparison(List<Change> fields, List<LineChange> lines, int unchanged) {
    /** Copies the lists. */
    public Comparison {
        fields = List.copyOf(fields);
        lines = List.copyOf(lines);
    }

    /**
     * A field that changed.
     *
     * @param field its id
     * @param label its name
     * @param before what stood there
     * @param after what stands there
     */
    public record Change(String field, String label, String before, String after) {}

    /**
     * A line that changed.
     *
     * @param code its own number
     * @param label its name
     * @param before how it stood
     * @param after how it stands
     */
    public record LineChange(String code, String label, Said before, Said after) {}

    /**
     * What a version says to a line.
     *
     * @param points decimal text; empty where it is open
     * @param how how they came about, in words
     * @param reason what was added in words
     * @param evidence names of its files
     */
    public record Said(Optional<String> points, String how, String reason, List<String> evidence) {
        /** Copies the names. */
        public Said {
            evidence = List.copyOf(evidence);
        }
    }

    static Comparison of(Desk desk, SubmittedVersion before, SubmittedVersion after, Locale language) {
        Wording wording = desk.revision().wording(language);
        List<Change> fields = new ArrayList<>();
        List<FormField> all = SubjectFields.all(desk.rubric());
        for (FormField field : all) {
            String old = before.words(field, wording, language);
            String fresh = after.words(field, wording, language);
            if (!old.equals(fresh)) {
                fields.add(new Change(field.id(), wording.of(SubjectFields.path(field), field.label()), old, fresh));
            }
        }
        List<Criterion> criteria = Criteria.of(desk.rubric());
        List<LineChange> lines = new ArrayList<>();
        for (Criterion line : criteria) {
            Said old = said(before, line, desk.rubric(), wording, language);
            Said fresh = said(after, line, desk.rubric(), wording, language);
            if (!old.equals(fresh)) {
                lines.add(new LineChange(
                        line.code(), SubjectFields.label(desk.rubric(), line, wording, language), old, fresh));
            }
        }
        return new Comparison(fields, lines, all.size() + criteria.size() - fields.size() - lines.size());
    }

    private static Said said(
            SubmittedVersion version, Criterion line, Rubric rubric, Wording wording, Locale language) {
        Optional<LineScore> score = version.result().line(line.code());
        return new Said(
                score.flatMap(NodeScore::points).map(Exact::text),
                score.map(found -> TraceWords.of(line, found.trace(), rubric, wording, language))
                        .orElse(""),
                version.reason(line),
                version.evidence().getOrDefault(line.code(), List.of()).stream()
                        .map(Evidence::fileName)
                        .toList());
    }
}
