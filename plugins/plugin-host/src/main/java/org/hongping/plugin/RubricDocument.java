package org.hongping.plugin;

import org.hongping.rubric.Rubric;
import org.hongping.rubric.Value;
import org.hongping.rubric.document.DocumentWriter;

/**
 * A rubric as it was published, before any reading is applied.
 *
 * @param rubric the records
 * @param written the same as a document, made when it is first asked for
 * @param canonicalText what the digest was taken of
 * @param rubricDigest names it by its content
 * @param words in other languages
 */
record RubricDocument(
        Rubric rubric, Once<Value.Fields> written, String canonicalText, String rubricDigest, Words words) {

    static RubricDocument of(Rubric rubric, String canonicalText, String rubricDigest, Words words) {
        return new RubricDocument(
                rubric, new Once<>(() -> DocumentWriter.write(rubric)), canonicalText, rubricDigest, words);
    }

    /** Returns the same as a document, defaults left out. */
    Value.Fields document() {
        return written.get();
    }
}
