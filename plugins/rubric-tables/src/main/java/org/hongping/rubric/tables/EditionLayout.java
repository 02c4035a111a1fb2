package org.hongping.rubric.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hongping.rubric.Value;

/** Lays the tree of a document out as rows, in the order of the source. Writing and reading go by the same rows. */
final class EditionLayout {
    private static final String CHILDREN = "children";
    private static final String RULE = "rule";

    private final Assessors assessors;
    private final List<SheetRow> rows = new ArrayList<>();

    private EditionLayout(Value.Fields document) {
        this.assessors = Assessors.of(document);
    }

    static List<SheetRow> rows(Value.Fields document) {
        EditionLayout layout = new EditionLayout(document);
        List<String> root = List.of("root");
        Tree.at(document, root).ifPresent(tree -> layout.children(tree, "", root));
        return List.copyOf(layout.rows);
    }

    private void children(Value group, String code, List<String> path) {
        List<Value> children = Tree.items(group, CHILDREN);
        for (int index = 0; index < children.size(); index++) {
            node(children.get(index), code, Paths.below(path, CHILDREN, index));
        }
    }

    private void node(Value node, String parent, List<String> path) {
        String code = Tree.shown(node, "code");
        Optional<Value> rule = Tree.at(node, List.of(RULE));
        RowBuilder row = new RowBuilder(rule.isPresent() ? RowKind.LINE : RowKind.GROUP, code, path, node)
                .text(Column.LABEL, "label")
                .clause()
                .fixed(Column.GROUP, parent);
        if (rule.isPresent()) {
            rows.add(row.figure(Column.POINTS, "max")
                    .assessor(assessors)
                    .fixed(Column.RULE, RuleSummary.of(rule.get()))
                    .row());
            rule(rule.get(), code, Paths.below(path, RULE));
        } else {
            sum(node).ifPresent(sum -> row.fixed(Column.POINTS, sum.toPlainString()));
            rows.add(row.figure(Column.POINTS, "max").figure(Column.CAP, "cap").row());
            children(node, code, path);
        }
    }

    /** What the lines add up to, where they all count at once; empty where a condition or a formula decides. */
    private static Optional<BigDecimal> sum(Value node) {
        if (Tree.at(node, List.of("appliesWhen")).isPresent()
                || Tree.at(node, List.of("aggregate")).isPresent()) {
            return Optional.empty();
        }
        List<Value> children = Tree.items(node, CHILDREN);
        String max =
                Tree.shown(node, children.isEmpty() || !Tree.shown(node, "max").isEmpty() ? "max" : "cap");
        if (!max.isEmpty() || children.isEmpty()) {
            return Decimals.parse(max);
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Value child : children) {
            Optional<BigDecimal> points = sum(child);
            if (points.isEmpty()) {
                return points;
            }
            sum = sum.add(points.get());
        }
        return Optional.of(sum);
    }

    private void rule(Value rule, String code, List<String> path) {
        if (Tree.at(rule, List.of("rate")).isPresent()) {
            rows.add(new RowBuilder(RowKind.UNIT, code, path, rule)
                    .text(Column.LABEL, "unitLabel")
                    .figure(Column.POINTS, "rate")
                    .figureIf(Column.UNIT, "unit")
                    .row());
        }
        single(RowKind.STEP, rule, code, path, "step");
        for (RowKind kind : RowKind.values()) {
            if (!kind.list().isEmpty()) {
                items(kind, rule, code, path);
            }
        }
        single(RowKind.NO_VALUE, rule, code, path, "noValue");
        single(RowKind.TOTAL_CAP, rule, code, path, "cap");
    }

    private void single(RowKind kind, Value rule, String code, List<String> path, String field) {
        if (Tree.at(rule, List.of(field)).isPresent()) {
            rows.add(new RowBuilder(kind, code, path, rule)
                    .figure(Column.POINTS, field)
                    .row(field));
        }
    }

    private void items(RowKind kind, Value rule, String code, List<String> path) {
        List<Value> items = Tree.items(rule, kind.list());
        for (int index = 0; index < items.size(); index++) {
            Value item = items.get(index);
            List<String> place = Paths.below(path, kind.list(), index);
            RowBuilder row = new RowBuilder(kind, code, place, item).fixed(Column.ID, Tree.shown(item, "id"));
            rows.add(cells(kind, item, row).row());
            Tree.at(item, List.of(RULE)).ifPresent(part -> rule(part, code, Paths.below(place, RULE)));
        }
    }

    private static RowBuilder cells(RowKind kind, Value item, RowBuilder row) {
        RowBuilder named = row.text(Column.LABEL, "label");
        return switch (kind) {
            case TIER ->
                named.count(Column.AT_LEAST, "atLeast").points().fixed(Column.ID, Tree.shown(item, "requires"));
            case BAND ->
                named.figureIf(Column.ABOVE, "above")
                        .figureIf(Column.AT_LEAST, "atLeast")
                        .figureIf(Column.AT_MOST, "atMost")
                        .figureIf(Column.BELOW, "below")
                        .points();
            case PART ->
                named.figure(Column.POINTS, "max")
                        .fixed(
                                Column.RULE,
                                Tree.at(item, List.of(RULE))
                                        .map(RuleSummary::of)
                                        .orElse(""));
            case ITEM -> named.points().figure(Column.CAP, "cap").count(Column.MONTHS, "validMonths");
            default -> named.points();
        };
    }
}
