package org.hongping.core.bundle;

import java.util.Optional;
import org.hongping.plugin.KeptRubric;
import org.hongping.rubric.RubricId;
import org.hongping.rubric.Status;

/**
 * A rubric of a bundle as the table has it.
 *
 * @param bundleDigest of the bundle
 * @param rubricId scheme and table
 * @param edition year of issue
 * @param title official title
 * @param rubricDigest taken when the bundle was first installed
 * @param document the canonical text it was taken of
 * @param status whole sheet or outline; empty in rows older than the columns that follow
 * @param published the document as it was published, JSON
 * @param publishedDigest SHA-256 of that text
 * @param words what the bundle calls its rows in other languages, as JSON
 */
public record StoredRevision(
        String bundleDigest,
        String rubricId,
        String edition,
        String title,
        String rubricDigest,
        String document,
        Optional<String> status,
        Optional<String> published,
        Optional<String> publishedDigest,
        Optional<String> words) {

    static StoredRevision of(String bundleDigest, KeptRubric kept) {
        return new StoredRevision(
                bundleDigest,
                kept.id().text(),
                kept.edition(),
                kept.title(),
                kept.rubricDigest(),
                kept.canonicalText(),
                Optional.of(kept.status().name()),
                Optional.of(kept.text()),
                Optional.of(kept.textDigest()),
                Optional.of(kept.words()));
    }

    /** Returns what can be served without the jar; empty if the row is too old to hold all of it. */
    Optional<KeptRubric> kept() {
        return status.map(name -> new KeptRubric(
                RubricId.of(rubricId),
                edition,
                title,
                Status.valueOf(name),
                rubricDigest,
                document,
                published.orElseThrow(),
                publishedDigest.orElseThrow(),
                words.orElseThrow()));
    }
}
