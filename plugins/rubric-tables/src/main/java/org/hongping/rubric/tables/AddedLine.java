package org.hongping.rubric.tables;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.Value;
import org.hongping.rubric.document.Findings;

/** Reads a new line, which people judge; how else it could be scored does not fit into a row. */
final class AddedLine {
    private static final String CHILDREN = "children";

    private final Value.Fields document;
    private final List<SheetRow> rows;
    private final CellReader reader;
    private final Findings findings;

    AddedLine(Value.Fields document, List<SheetRow> rows, CellReader reader, Findings findings) {
        this.document = document;
        this.rows = rows;
        this.reader = reader;
        this.findings = findings;
    }

    /** Returns the line; empty, with findings, if something is wrong with it. */
    Optional<Addition> read(RowCells cells, Optional<SheetRow> above) {
        Optional<SheetRow> group = group(cells);
        Optional<Value> label = required(cells, Column.LABEL, Content.TEXT);
        Optional<Value> max = required(cells, Column.POINTS, Content.FIGURE);
        Optional<Value> assessor = required(cells, Column.ASSESSOR, Content.ASSESSOR);
        if (group.isEmpty() || label.isEmpty() || max.isEmpty() || assessor.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Value> line = new LinkedHashMap<>();
        line.put("code", Value.text(cells.text(Column.CODE)));
        line.put("label", label.get());
        line.put("max", max.get());
        clause(cells).ifPresent(source -> line.put("source", source));
        line.put("assessor", assessor.get());
        line.put("rule", new Value.Fields(Map.of("kind", Value.text("judgement"))));
        return Optional.of(new Addition(place(group.get(), above), new Value.Fields(line)));
    }

    private Optional<SheetRow> group(RowCells cells) {
        String code = cells.text(Column.GROUP);
        Optional<SheetRow> group = rows.stream()
                .filter(row -> row.kind() == RowKind.GROUP && row.code().equals(code))
                .findFirst();
        if (group.isEmpty()) {
            findings.error(Optional.of(cells.place(Column.GROUP)), "table.which-group", code);
        }
        return group;
    }

    private Optional<Value> required(RowCells cells, Column column, Content content) {
        String text = cells.text(column);
        if (text.isEmpty()) {
            findings.error(Optional.of(cells.place(column)), "table.added-without", Chinese.of(column.heading()));
            return Optional.empty();
        }
        return reader.read(content, text, cells.place(column));
    }

    private Optional<Value> clause(RowCells cells) {
        String clause = cells.text(Column.CLAUSE);
        if (clause.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Value> source = new LinkedHashMap<>();
        source.put("document", Value.text(Tree.shown(document, "source", "document")));
        source.put("clause", Value.text(clause));
        return Optional.of(new Value.Fields(source));
    }

    /** Below the row above it, where that belongs to the group; else last of the group. */
    private List<String> place(SheetRow group, Optional<SheetRow> above) {
        List<String> children = Paths.below(group.path(), CHILDREN);
        int depth = children.size();
        boolean isWithin = above.isPresent()
                && above.get().path().size() > depth
                && above.get().path().subList(0, depth).equals(children);
        int index = isWithin
                ? Integer.parseInt(above.get().path().get(depth)) + 1
                : Tree.items(Tree.at(document, group.path()).orElse(Value.noFields()), CHILDREN)
                        .size();
        return Paths.below(children, Integer.toString(index));
    }
}
