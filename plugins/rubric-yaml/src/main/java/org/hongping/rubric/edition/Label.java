package org.hongping.rubric.edition;

import java.util.Optional;
import org.hongping.rubric.Value;

/** What a thing of a document is called. */
final class Label {
    private Label() {}

    /** Returns what people call it. */
    static Optional<String> of(Value thing) {
        return text(thing, "label");
    }

    /** Returns what the document calls it. */
    static Optional<String> idOf(Value thing) {
        return text(thing, "id");
    }

    private static Optional<String> text(Value thing, String field) {
        return thing instanceof Value.Fields fields
                        && fields.fields().getOrDefault(field, Value.nothing()) instanceof Value.Text text
                ? Optional.of(text.text())
                : Optional.empty();
    }
}
