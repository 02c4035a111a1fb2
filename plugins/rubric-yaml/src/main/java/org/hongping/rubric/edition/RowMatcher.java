package org.hongping.rubric.edition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.document.DocumentWriter;
import org.jspecify.annotations.Nullable;

/**
 * Finds which row of the newer edition is which of the older. Rows that agree in most come first; a number alone is no
 * proof, because numbers are given anew when a row is put between others.
 */
final class RowMatcher {
    /** Fewest marks of likeness that make two rows one. */
    private static final int LIKE = 4;

    private final List<Row> older;
    private final List<Row> newer;
    private final Map<Row, Row> olderOf = new LinkedHashMap<>();

    RowMatcher(Rubric older, Rubric newer) {
        this.older = Row.of(DocumentWriter.write(older));
        this.newer = Row.of(DocumentWriter.write(newer));
        match();
    }

    private record Pair(Row before, Row after, int likeness) {}

    private void match() {
        List<Pair> pairs = new ArrayList<>();
        for (Row after : newer) {
            for (Row before : older) {
                int likeness = likeness(before, after);
                if (likeness >= LIKE) {
                    pairs.add(new Pair(before, after, likeness));
                }
            }
        }
        pairs.sort(Comparator.comparing(Pair::likeness).reversed());
        for (Pair pair : pairs) {
            if (!olderOf.containsKey(pair.after()) && !olderOf.containsValue(pair.before())) {
                olderOf.put(pair.after(), pair.before());
            }
        }
    }

    private static int likeness(Row before, Row after) {
        if (before.isLine() != after.isLine()) {
            return 0;
        }
        int likeness = before.code().equals(after.code()) ? 2 : 0;
        likeness += before.label().equals(after.label()) ? 4 : Likeness.ofLabels(before.label(), after.label());
        likeness += before.field("rule").equals(after.field("rule")) && before.isLine() ? 2 : 0;
        likeness += before.field("source").equals(after.field("source")) ? 1 : 0;
        return likeness + (before.field("max").equals(after.field("max")) ? 1 : 0);
    }

    List<RowChange> changes() {
        List<RowChange> changes = new ArrayList<>();
        for (Row after : newer) {
            @Nullable Row before = olderOf.get(after);
            changes.add(before == null ? added(after) : kept(before, after));
        }
        older.stream()
                .filter(before -> !olderOf.containsValue(before))
                .forEach(before -> changes.add(withdrawn(before)));
        return changes;
    }

    private static RowChange added(Row after) {
        return new RowChange(
                RowChange.Kind.ADDED,
                Optional.empty(),
                Optional.of(after.code()),
                after.label(),
                after.isLine(),
                List.of());
    }

    private static RowChange withdrawn(Row before) {
        return new RowChange(
                RowChange.Kind.WITHDRAWN,
                Optional.of(before.code()),
                Optional.empty(),
                before.label(),
                before.isLine(),
                List.of());
    }

    private RowChange kept(Row before, Row after) {
        List<FieldChange> fields = FieldComparison.of(before.content(), after.content());
        boolean moved = !before.code().equals(after.code()) || !isSameGroup(before, after);
        RowChange.Kind kind =
                moved ? RowChange.Kind.MOVED : fields.isEmpty() ? RowChange.Kind.UNCHANGED : RowChange.Kind.CHANGED;
        return new RowChange(
                kind, Optional.of(before.code()), Optional.of(after.code()), after.label(), after.isLine(), fields);
    }

    /** A group that was itself renumbered takes its rows with it. */
    private boolean isSameGroup(Row before, Row after) {
        return before.parent().equals(after.parent())
                || newer.stream()
                        .filter(row -> row.code().equals(after.parent()))
                        .findFirst()
                        .map(olderOf::get)
                        .map(Row::code)
                        .equals(Optional.of(before.parent()));
    }
}
