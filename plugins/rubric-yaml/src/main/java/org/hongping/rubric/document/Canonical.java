package org.hongping.rubric.document;

import org.hongping.rubric.Rubric;
import org.hongping.rubric.Value;

/**
 * The one text of a rubric that its digest is taken of: {@code schema} 1, defaults left out, names sorted, every figure
 * a string of a plain decimal, no spaces. Neither the order of fields nor the spelling of figures nor the choice of
 * YAML or JSON changes it; the order of lists does. It is computed once, when a bundle is taken in, and its bytes are
 * kept, so that a field added to the SPI later changes no digest.
 */
public final class Canonical {
    private Canonical() {}

    /**
     * Returns the canonical text of a document.
     *
     * @throws IllegalArgumentException if {@link DocumentReader} finds errors in it
     */
    public static String text(Value document) {
        ReadRubric read = DocumentReader.read(document, Marks.none());
        return text(read.rubric()
                .orElseThrow(() -> new IllegalArgumentException(
                        "not a rubric document: " + read.findings().get(0).message())));
    }

    /** Returns the canonical text of a rubric. */
    public static String text(Rubric rubric) {
        return CanonicalJson.write(DocumentWriter.write(rubric));
    }
}
