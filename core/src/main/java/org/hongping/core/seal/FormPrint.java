package org.hongping.core.seal;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.hongping.core.application.Application;
import org.hongping.core.application.Dossier;
import org.hongping.core.application.SnapshotReader;
import org.hongping.core.application.Submission;
import org.hongping.core.rubric.ValueText;
import org.hongping.core.storage.Checksum;
import org.hongping.rubric.Value;

/**
 * What once went on paper to be sealed; it never changes.
 *
 * @param number 1 for the first, one more for each print of something else
 * @param content form and self-assessment as JSON text
 * @param checksum SHA-256 of the content in hexadecimal
 * @param printedAt when
 * @param printedBy by whose account
 */
public record FormPrint(int number, String content, String checksum, Instant printedAt, String printedBy) {
    static FormPrint of(int number, String content, Instant now, String by) {
        return new FormPrint(number, content, Checksum.of(content), now, by);
    }

    /** Returns the first eight characters of the checksum (核对码), as the paper shows it. */
    public String shortChecksum() {
        return checksum.substring(0, 8);
    }

    Dossier dossier(Application application) {
        return SnapshotReader.dossier(application, new Submission(number, content, checksum, printedAt, printedBy));
    }

    /**
     * Returns what a seal vouches for: the form and the answers. Evidence is not among it, so that a photograph added
     * later asks for no second seal.
     */
    static String content(Dossier dossier) {
        Map<String, Value> form = new TreeMap<>();
        dossier.fields().forEach((id, field) -> form.put(id, Value.text(field.value())));
        Map<String, Value> answers = new TreeMap<>();
        Map<String, Value> notes = new TreeMap<>();
        dossier.lines().forEach((key, line) -> {
            if (!line.answer().fields().isEmpty()) {
                answers.put(key, line.answer());
                if (!line.note().isBlank()) {
                    notes.put(key, Value.text(line.note()));
                }
            }
        });
        Map<String, Value> content = new TreeMap<>();
        content.put("application", Value.text(dossier.application().id().text()));
        content.put("form", new Value.Fields(form));
        content.put("answers", new Value.Fields(answers));
        content.put("notes", new Value.Fields(notes));
        return ValueText.write(new Value.Fields(content));
    }
}
