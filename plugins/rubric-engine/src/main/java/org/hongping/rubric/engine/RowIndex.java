package org.hongping.rubric.engine;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.exact.Exact;

/**
 * The rows that expressions of a rubric look at.
 *
 * @param rows by code
 * @param children rows directly in a group, by its code
 * @param lines lines below a group, by its code
 * @param answered lines that an answer is for, by its key
 * @param remembered how many rows are remembered
 */
record RowIndex(
        Map<String, Entry> rows,
        Map<String, List<Entry>> children,
        Map<String, List<Entry>> lines,
        Map<String, List<Entry>> answered,
        int remembered) {
    static final RowIndex NONE = new RowIndex(Map.of(), Map.of(), Map.of(), Map.of(), 0);

    RowIndex {
        rows = Collections.unmodifiableMap(new HashMap<>(rows));
        children = Map.copyOf(children);
        lines = Map.copyOf(lines);
        answered = Map.copyOf(answered);
    }

    /** Says whether no expression looks at a row. */
    boolean isEmpty() {
        return rows.isEmpty();
    }

    /**
     * A row.
     *
     * @param code the source's own number
     * @param scorer scores it; remembers what it came to
     * @param above the groups around it, outermost first
     * @param tags words it is marked with
     * @param answerKey key of its answer, if it is a line
     */
    record Entry(
            String code, NodeScorer scorer, List<NodeScorer> above, List<String> tags, Optional<String> answerKey) {
        Entry {
            above = List.copyOf(above);
        }

        Exact max() {
            return scorer.max();
        }

        /** Says whether the groups around it stand; empty while that is not known. */
        Optional<Boolean> isReached(Hearing hearing) {
            boolean known = true;
            for (NodeScorer group : above) {
                Optional<Boolean> stands = group.stands(hearing);
                if (stands.isPresent() && !stands.get()) {
                    return Optional.of(false);
                }
                known &= stands.isPresent();
            }
            return known ? Optional.of(true) : Optional.empty();
        }
    }
}
