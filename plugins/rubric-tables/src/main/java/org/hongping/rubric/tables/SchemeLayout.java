package org.hongping.rubric.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hongping.rubric.Value;

/** Lays out what a document says beside its tree: title, sums, bodies, deductions, quotas; gates and grades to look at. */
final class SchemeLayout {
    static final int NAME = 0;
    static final int VALUE = 1;
    static final int KEY = 2;

    private static final String ID = "base/id";
    private static final String EDITION = "base/edition";
    private static final String DIGEST = "base/digest";

    private final Value.Fields document;
    private final List<SchemeRow> rows = new ArrayList<>();

    private SchemeLayout(Value.Fields document) {
        this.document = document;
    }

    static String sheet() {
        return Chinese.of("table.sheet-scheme");
    }

    static List<SchemeRow> rows(Value.Fields document, WorkbookBase base) {
        SchemeLayout layout = new SchemeLayout(document);
        layout.base(base);
        layout.scheme();
        return List.copyOf(layout.rows);
    }

    /** Returns the edition that a sheet names. */
    static Optional<WorkbookBase> base(List<RowText> rows) {
        String id = "";
        String edition = "";
        String digest = "";
        for (RowText row : rows) {
            String value = row.cell(VALUE).text();
            switch (row.cell(KEY).text()) {
                case ID -> id = value;
                case EDITION -> edition = value;
                case DIGEST -> digest = value;
                default -> {}
            }
        }
        return digest.isEmpty() ? Optional.empty() : Optional.of(new WorkbookBase(id, edition, digest));
    }

    private void base(WorkbookBase base) {
        base(ID, base.id());
        base(EDITION, base.edition());
        base(DIGEST, base.rubricDigest());
    }

    private void base(String key, String says) {
        rows.add(new SchemeRow(Chinese.of("table.scheme-" + key.replace('/', '-')), Slot.fixed(says), key));
    }

    private void scheme() {
        open(Content.TEXT, "", "edition");
        open(Content.TEXT, "", "title");
        shown("", "status");
        open(Content.TEXT, "", "source", "document");
        open(Content.TEXT, "", "source", "clause");
        expectations();
        for (String field : List.of("start", "floor", "cap")) {
            open(Content.FIGURE, "", "root", field);
        }
        each("assessors", List.of("label"), List.of("share", "quorum", "tolerance"), List.of());
        each("deductions", List.of("label"), List.of("points", "from", "to", "yearlyCap"), List.of());
        each("quotas", List.of("label"), List.of("years", "atLeast"), List.of());
        open(Content.FIGURE, "", "survey", "sampleShare");
        each("gates", List.of("label"), List.of(), List.of("when"));
        each("gradings", List.of("label"), List.of(), List.of());
        gradings();
    }

    private void expectations() {
        boolean areSeveral = !Tree.items(document, "expect").isEmpty();
        int count = areSeveral ? Tree.items(document, "expect").size() : 1;
        for (int index = 0; index < count; index++) {
            for (String field : List.of("base", "bonus")) {
                if (areSeveral) {
                    open(Content.FIGURE, variant(index), "expect", Integer.toString(index), field);
                } else {
                    open(Content.FIGURE, "", "expect", field);
                }
            }
        }
    }

    private String variant(int index) {
        return Tree.at(document, List.of("expect", Integer.toString(index), "input"))
                                .orElse(Value.nothing())
                        instanceof Value.Fields input
                ? String.join(
                        "、", input.fields().values().stream().map(Slot::shown).toList())
                : "";
    }

    private void each(String list, List<String> texts, List<String> figures, List<String> fixed) {
        List<Value> items = Tree.items(document, list);
        for (int index = 0; index < items.size(); index++) {
            String id = Tree.shown(items.get(index), "id");
            String place = Integer.toString(index);
            texts.forEach(field -> open(Content.TEXT, id, list, place, field));
            figures.forEach(field -> open(Content.FIGURE, id, list, place, field));
            fixed.forEach(field -> shown(id, list, place, field));
        }
    }

    private void gradings() {
        List<Value> gradings = Tree.items(document, "gradings");
        for (int index = 0; index < gradings.size(); index++) {
            List<Value> grades = Tree.items(gradings.get(index), "grades");
            for (int grade = 0; grade < grades.size(); grade++) {
                String id = Tree.shown(grades.get(grade), "label");
                shown(id, "gradings", Integer.toString(index), "grades", Integer.toString(grade), "when");
            }
        }
    }

    private void open(Content content, String of, String... path) {
        Tree.at(document, List.of(path))
                .ifPresent(value -> rows.add(row(of, new Slot(Slot.shown(value), List.of(path), content, true), path)));
    }

    private void shown(String of, String... path) {
        Tree.at(document, List.of(path)).ifPresent(value -> rows.add(row(of, Slot.fixed(Slot.shown(value)), path)));
    }

    private static SchemeRow row(String of, Slot slot, String... path) {
        String first = path[0];
        String name = Chinese.of("table.scheme-" + first + (path.length == 1 ? "" : "-" + path[path.length - 1]));
        return new SchemeRow(of.isEmpty() ? name : name + "：" + of, slot, String.join("/", path));
    }
}
