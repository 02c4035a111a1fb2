package org.hongping.core.application;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.evidence.Evidence;
import org.hongping.core.rubric.Beside;
import org.hongping.core.rubric.Wording;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.FormField;
import org.hongping.rubric.engine.Result;

/**
 * One version of an application, opened for reading.
 *
 * @param submission what was handed in
 * @param dossier the same, read
 * @param subject what was known of its subject
 * @param result what its answers came to
 * @param evidence its evidence by code of the line
 */
record SubmittedVersion(
        Submission submission, Dossier dossier, Beside subject, Result result, Map<String, List<Evidence>> evidence) {
    SubmittedVersion {
        evidence = Map.copyOf(evidence);
    }

    /** Returns a field as people read it: the label of a choice, else what was written. */
    String words(FormField field, Wording wording, Locale language) {
        String value = Optional.ofNullable(dossier.fields().get(field.id()))
                .map(Field::value)
                .orElse("");
        return SubjectFields.words(field, value, wording, language);
    }

    /** Returns what was added to an answer in words. */
    String reason(Criterion line) {
        return Optional.ofNullable(dossier.lines().get(line.answerKey()))
                .flatMap(said -> AnswerWriter.write(line, said.answer()).one("reason"))
                .orElse("");
    }
}
