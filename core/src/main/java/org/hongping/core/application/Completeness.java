package org.hongping.core.application;

import java.util.List;
import java.util.Map;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.FormField;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.RuleKind;
import org.hongping.rubric.engine.HookPlace;
import org.hongping.rubric.engine.Result;
import org.hongping.rubric.engine.State;

/**
 * What an application still lacks.
 *
 * @param fields required fields of the form that are blank
 * @param lines lines without an answer that the applicant could give
 * @param withoutEvidence answered lines that ask for evidence and have none; advice, not a bar
 */
public record Completeness(List<FormField> fields, List<Criterion> lines, List<Criterion> withoutEvidence) {
    /** Copies the lists. */
    public Completeness {
        fields = List.copyOf(fields);
        lines = List.copyOf(lines);
        withoutEvidence = List.copyOf(withoutEvidence);
    }

    /** Says whether the application may be handed in. */
    public boolean isComplete() {
        return fields.isEmpty() && lines.isEmpty();
    }

    /** Returns how many things are lacking. */
    public int lacking() {
        return fields.size() + lines.size();
    }

    /** Compares a dossier with what its rubric asks for. */
    public static Completeness of(Rubric rubric, Dossier dossier, Result result) {
        List<Criterion> criteria = Criteria.of(rubric);
        return new Completeness(
                required(rubric).stream()
                        .filter(field -> isBlank(dossier.fields(), field))
                        .toList(),
                criteria.stream()
                        .filter(line -> result.missing().contains(line.code()))
                        .filter(line -> isAsked(line, result))
                        .toList(),
                criteria.stream()
                        .filter(line -> line.evidence().stream().anyMatch(asked -> asked.atLeast() > 0))
                        .filter(line -> isAnswered(dossier, line))
                        .filter(line -> dossier.evidence()
                                .getOrDefault(line.code(), List.of())
                                .isEmpty())
                        .toList());
    }

    /** Nobody waits for an applicant where a survey, a formula or the code of the bundle has not spoken yet. */
    private static boolean isAsked(Criterion line, Result result) {
        boolean undetermined = result.line(line.code())
                .map(score -> score.state() == State.UNDETERMINED)
                .orElse(false);
        return line.rule().kind() != RuleKind.SURVEY
                && line.rule().kind() != RuleKind.FORMULA
                && (HookPlace.of(line).isEmpty() || !undetermined);
    }

    /** Returns the fields that must be filled in on screen. */
    static List<FormField> required(Rubric rubric) {
        return SubjectFields.all(rubric).stream()
                .filter(field -> field.required() && field.type() != FormField.Type.SEAL)
                .toList();
    }

    private static boolean isAnswered(Dossier dossier, Criterion line) {
        Line said = dossier.lines().get(line.answerKey());
        return said != null && !said.answer().fields().isEmpty();
    }

    /** What another revision offered, and this does not, says nothing of the subject. */
    private static boolean isGone(FormField field, Field written) {
        return SubjectFields.isAboutSubject(field)
                && FieldCheck.fitting(field, written.value()).isEmpty();
    }

    private static boolean isBlank(Map<String, Field> fields, FormField field) {
        Field written = fields.get(field.id());
        return written == null || written.value().isBlank() || isGone(field, written);
    }
}
