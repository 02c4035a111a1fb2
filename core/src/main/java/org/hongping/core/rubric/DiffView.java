package org.hongping.core.rubric;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongping.plugin.json.Json;
import org.hongping.rubric.Message;
import org.hongping.rubric.Value;
import org.hongping.rubric.edition.EditionDiff;
import org.hongping.rubric.edition.FieldChange;
import org.hongping.rubric.edition.RowChange;
import org.hongping.rubric.edition.RuleChange;

/**
 * Two revisions side by side (左右对照): what differs, and how much does not.
 *
 * @param older the one that stands
 * @param newer the other
 * @param rows rows that differ, in the newer one's order; withdrawn ones last
 * @param rules what differs beside the rows
 * @param unchanged how many rows are alike
 */
public record DiffView(InstalledRubric older, InstalledRubric newer, List<Row> rows, List<Rule> rules, int unchanged) {
    /** Copies the lists. */
    public DiffView {
        rows = List.copyOf(rows);
        rules = List.copyOf(rules);
    }

    /**
     * A row that differs.
     *
     * @param kind what became of it
     * @param label its name
     * @param older as it stood; empty if it was added
     * @param newer as it stands; empty if it was withdrawn
     * @param fields what differs, to the last figure
     */
    public record Row(
            RowChange.Kind kind,
            String label,
            Optional<SheetView.Row> older,
            Optional<SheetView.Row> newer,
            List<Field> fields) {
        /** Copies the fields. */
        public Row {
            fields = List.copyOf(fields);
        }

        /** Returns what became of it, in a word. */
        public Message word() {
            return DiffView.word(kind);
        }
    }

    /**
     * Something beside the rows that differs.
     *
     * @param part which part of the document, in a word
     * @param label which of that part; blank if there is but one
     * @param kind what became of it
     * @param fields what differs
     */
    public record Rule(String part, String label, RowChange.Kind kind, List<Field> fields) {
        /** Copies the fields. */
        public Rule {
            fields = List.copyOf(fields);
        }

        /** Returns what became of it, in a word. */
        public Message word() {
            return DiffView.word(kind);
        }
    }

    /**
     * A field that differs.
     *
     * @param steps where it stands, in words, from the outside in
     * @param older what stood there; blank if nothing did
     * @param newer what stands there; blank if nothing does
     */
    public record Field(List<String> steps, String older, String newer) {
        /** Copies the steps. */
        public Field {
            steps = List.copyOf(steps);
        }
    }

    /** Compares two revisions. */
    public static DiffView of(InstalledRubric older, InstalledRubric newer, Locale language) {
        EditionDiff diff = EditionDiff.of(older.rubric(), newer.rubric());
        Map<String, SheetView.Row> before = byCode(older, language);
        Map<String, SheetView.Row> after = byCode(newer, language);
        List<Row> rows = diff.rows().stream()
                .filter(row -> row.kind() != RowChange.Kind.UNCHANGED)
                .map(row -> new Row(
                        row.kind(),
                        row.label(),
                        row.olderCode().flatMap(code -> Optional.ofNullable(before.get(code))),
                        row.newerCode().flatMap(code -> Optional.ofNullable(after.get(code))),
                        fields(row.fields(), language)))
                .toList();
        return new DiffView(
                older,
                newer,
                rows,
                diff.rules().stream().map(rule -> rule(rule, language)).toList(),
                diff.rows().size() - rows.size());
    }

    /** Says whether nothing that matters differs. */
    public boolean isEmpty() {
        return rows.isEmpty() && rules.isEmpty();
    }

    private static Map<String, SheetView.Row> byCode(InstalledRubric rubric, Locale language) {
        Map<String, SheetView.Row> rows = new LinkedHashMap<>();
        SheetView.rows(rubric, language).forEach(row -> rows.put(row.code(), row));
        return rows;
    }

    private static Rule rule(RuleChange change, Locale language) {
        String which = change.part().equals(change.id()) ? "" : change.label().orElse(change.id());
        return new Rule(
                FieldWords.of(change.part(), language), which, change.kind(), fields(change.fields(), language));
    }

    private static List<Field> fields(List<FieldChange> changes, Locale language) {
        return changes.stream()
                .map(change ->
                        new Field(FieldWords.of(change.steps(), language), text(change.older()), text(change.newer())))
                .toList();
    }

    private static String text(Optional<Value> value) {
        return value.map(said -> said instanceof Value.Text text ? text.text() : Json.write(said))
                .orElse("");
    }

    private static Message word(RowChange.Kind kind) {
        return new Message("rubric.change." + kind.name(), List.of());
    }
}
