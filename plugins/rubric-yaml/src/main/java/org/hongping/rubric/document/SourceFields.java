package org.hongping.rubric.document;

import org.hongping.rubric.Source;
import org.hongping.rubric.Value;

/** Clauses: {@code {document, clause}}. */
final class SourceFields {
    private SourceFields() {}

    static Source read(FieldReader fields) {
        return new Source(fields.text("document"), fields.text("clause"));
    }

    static Value write(Source source) {
        return new FieldWriter()
                .text("document", source.document())
                .text("clause", source.clause())
                .done();
    }
}
