package org.hongping.plugin;

import java.util.List;
import java.util.Locale;
import org.hongping.plugin.json.Json;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.RubricId;
import org.hongping.rubric.Status;
import org.hongping.rubric.document.DocumentReader;
import org.hongping.rubric.document.Finding;
import org.hongping.rubric.document.Marks;
import org.hongping.rubric.document.ReadRubric;
import org.hongping.rubric.document.RubricDigest;

/**
 * What a store keeps of a rubric beside the jar: enough to show and score it without the bundle, under the digest that
 * was taken when it was first installed.
 *
 * @param id scheme and table
 * @param edition year of issue
 * @param title official title, zh-CN
 * @param status the whole sheet or an outline
 * @param rubricDigest as it was taken at the first installation
 * @param canonicalText what it was taken of
 * @param text the document as it was published, JSON; the canonical text cannot be read back, as it tells no figure from
 *     a text
 * @param textDigest SHA-256 of that text
 * @param words what the bundle calls its rows in other languages, as JSON
 */
public record KeptRubric(
        RubricId id,
        String edition,
        String title,
        Status status,
        String rubricDigest,
        String canonicalText,
        String text,
        String textDigest,
        String words) {
    /** Says whether this is what was kept of that rubric. */
    boolean names(Rubric rubric) {
        return id.equals(rubric.id()) && edition.equals(rubric.edition());
    }

    /** Returns what is to be kept of a revision. */
    public static KeptRubric of(RubricRevision revision) {
        String text = Json.write(revision.document());
        return new KeptRubric(
                revision.id(),
                revision.edition(),
                revision.title(),
                revision.status(),
                revision.rubricDigest(),
                revision.canonicalText(),
                text,
                RubricDigest.of(text),
                revision.words().text());
    }

    /**
     * Reads the kept text.
     *
     * @throws DamagedRubric if it is not what was kept, or this version cannot read it
     */
    RubricDocument document() {
        String found = RubricDigest.of(text);
        if (!found.equals(textDigest)) {
            throw DamagedRubric.altered(this, found);
        }
        ReadRubric read = DocumentReader.read(Json.read(text), Marks.none());
        Rubric rubric = read.rubric().orElseThrow(() -> DamagedRubric.unreadable(this, says(read.findings())));
        return RubricDocument.of(rubric, canonicalText, rubricDigest, Words.of(words));
    }

    private static String says(List<Finding> findings) {
        return findings.isEmpty() ? "" : findings.get(0).in(Locale.ENGLISH);
    }
}
