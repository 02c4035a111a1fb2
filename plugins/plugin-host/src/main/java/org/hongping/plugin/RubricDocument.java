package org.hongping.plugin;

import org.hongping.rubric.Rubric;
import org.hongping.rubric.Value;

/**
 * A rubric as it was published, before any reading is applied.
 *
 * @param rubric the records
 * @param document the same as a document, defaults left out
 * @param canonicalText what the digest was taken of
 * @param rubricDigest names it by its content
 * @param words in other languages
 */
record RubricDocument(Rubric rubric, Value.Fields document, String canonicalText, String rubricDigest, Words words) {

    /** Returns the same document under the name it was first given. */
    RubricDocument named(String firstText, String firstDigest) {
        return new RubricDocument(rubric, document, firstText, firstDigest, words);
    }
}
