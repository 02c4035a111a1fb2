package org.hongping.rubric.edition;

import java.util.List;
import java.util.Optional;

/**
 * What became of something beside the rows.
 *
 * @param part part of the document, for example {@code gates}
 * @param id which of them; the part's own name where there is only one
 * @param label what people call it; empty if the document does not say
 * @param kind added, withdrawn or changed
 * @param fields what differs in it
 */
public record RuleChange(
        String part, String id, Optional<String> label, RowChange.Kind kind, List<FieldChange> fields) {
    /** Copies the list. */
    public RuleChange {
        fields = List.copyOf(fields);
    }
}
