package org.hongping.rubric.edition;

import java.util.List;
import java.util.Optional;

/**
 * What became of a row.
 *
 * @param kind in one word
 * @param olderCode its code in the older edition; empty if it was added
 * @param newerCode its code in the newer edition; empty if it was withdrawn
 * @param label its short name in the newer edition, or in the older if it was withdrawn, zh-CN
 * @param isLine whether it is a line rather than a group
 * @param fields what differs in it, besides its number and its rows
 */
public record RowChange(
        Kind kind,
        Optional<String> olderCode,
        Optional<String> newerCode,
        String label,
        boolean isLine,
        List<FieldChange> fields) {
    /** Copies the list. */
    public RowChange {
        fields = List.copyOf(fields);
    }

    /** What may become of a row. */
    public enum Kind {
        /** Same number, same place, same content. */
        UNCHANGED,
        /** Same number, other content. */
        CHANGED,
        /** Another number or another group; its content may differ as well. */
        MOVED,
        /** Not in the older edition. */
        ADDED,
        /** Not in the newer edition. */
        WITHDRAWN
    }
}
