package org.hongping.rubric.tables;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.rubric.Value;
import org.hongping.rubric.document.Findings;

/** Reads a new level, tier, band, check or condition. */
final class AddedItem {
    private static final List<Column> FIGURES = List.of(
            Column.POINTS,
            Column.TO,
            Column.ABOVE,
            Column.AT_LEAST,
            Column.AT_MOST,
            Column.BELOW,
            Column.UNIT,
            Column.CAP,
            Column.MONTHS);

    private static final Set<RowKind> ALLOWED =
            Set.of(RowKind.LEVEL, RowKind.TIER, RowKind.BAND, RowKind.CHECK, RowKind.CONDITION);

    private final Value.Fields document;
    private final CellReader reader;
    private final Findings findings;
    private final Map<List<String>, Set<String>> ids = new LinkedHashMap<>();

    AddedItem(Value.Fields document, CellReader reader, Findings findings) {
        this.document = document;
        this.reader = reader;
        this.findings = findings;
    }

    static boolean isAllowed(RowKind kind) {
        return ALLOWED.contains(kind);
    }

    /**
     * Returns the item; empty, with findings, if something is wrong with it.
     *
     * @param sibling an item of the list
     * @param before the item of the list below which it was written; empty puts it at the end
     */
    Optional<Addition> read(RowKind kind, RowCells cells, SheetRow sibling, Optional<SheetRow> before) {
        List<String> list = sibling.path().subList(0, sibling.path().size() - 1);
        Value items = Tree.at(document, list).orElse(Value.items());
        Fill fill = new Fill(cells);
        switch (kind) {
            case TIER -> {
                fill.take(Column.AT_LEAST, "atLeast", Content.COUNT, true);
                fill.take(Column.POINTS, "points", Content.FIGURE, true);
                fill.take(Column.ID, "requires", Content.TEXT, false);
            }
            case BAND -> {
                fill.take(Column.ABOVE, "above", Content.FIGURE, false);
                fill.take(Column.AT_LEAST, "atLeast", Content.FIGURE, false);
                fill.take(Column.AT_MOST, "atMost", Content.FIGURE, false);
                fill.take(Column.BELOW, "below", Content.FIGURE, false);
                fill.take(Column.POINTS, "points", Content.FIGURE, true);
            }
            default ->
                named(
                        fill,
                        kind,
                        list,
                        items,
                        !Tree.shown(first(items), "points").isEmpty());
        }
        fill.refuseOthers();
        int size = ((Value.Items) items).items().size();
        int index = before.map(row -> Integer.parseInt(last(row.path())) + 1).orElse(size);
        return fill.whole().map(item -> new Addition(Paths.below(list, Integer.toString(index)), item));
    }

    private void named(Fill fill, RowKind kind, List<String> list, Value items, boolean isPriced) {
        fill.fields.put("id", Value.text(id(list, items, fill.cells.text(Column.ID))));
        fill.take(Column.LABEL, "label", Content.TEXT, true);
        boolean isRange = kind == RowKind.LEVEL && !fill.cells.text(Column.TO).isEmpty();
        if (isRange) {
            fill.take(Column.POINTS, "from", Content.FIGURE, true);
            fill.take(Column.TO, "to", Content.FIGURE, true);
        } else if (kind == RowKind.LEVEL || isPriced) {
            fill.take(Column.POINTS, "points", Content.FIGURE, true);
        }
    }

    private static Value first(Value items) {
        List<Value> all = ((Value.Items) items).items();
        return all.isEmpty() ? Value.noFields() : all.get(0);
    }

    /** Returns the id as written if it is free, else one that is; a copied row brings the id of another along. */
    private String id(List<String> list, Value items, String written) {
        Set<String> taken = ids.computeIfAbsent(list, any -> new HashSet<>());
        ((Value.Items) items).items().forEach(item -> taken.add(Tree.shown(item, "id")));
        String id = written;
        for (int number = 1; id.isEmpty() || taken.contains(id); number++) {
            id = "n" + number;
        }
        taken.add(id);
        return id;
    }

    private static String last(List<String> path) {
        return path.get(path.size() - 1);
    }

    /** Collects the fields of one new item from its cells. */
    private final class Fill {
        private final RowCells cells;
        private final Map<String, Value> fields = new LinkedHashMap<>();
        private final Set<Column> taken = new HashSet<>();
        private boolean isWhole = true;

        Fill(RowCells cells) {
            this.cells = cells;
        }

        void take(Column column, String field, Content content, boolean required) {
            taken.add(column);
            String text = cells.text(column);
            if (text.isEmpty()) {
                if (required) {
                    findings.error(
                            Optional.of(cells.place(column)), "table.added-without", Chinese.of(column.heading()));
                    isWhole = false;
                }
                return;
            }
            Optional<Value> value = reader.read(content, text, cells.place(column));
            value.ifPresent(read -> fields.put(field, read));
            isWhole &= value.isPresent();
        }

        /** A figure that would be dropped is a finding. */
        void refuseOthers() {
            for (Column column : FIGURES) {
                if (!taken.contains(column) && !cells.text(column).isEmpty()) {
                    findings.error(
                            Optional.of(cells.place(column)),
                            "table.added-surplus",
                            Chinese.of(column.heading()),
                            cells.text(column));
                    isWhole = false;
                }
            }
        }

        Optional<Value> whole() {
            return isWhole ? Optional.of(new Value.Fields(fields)) : Optional.empty();
        }
    }
}
