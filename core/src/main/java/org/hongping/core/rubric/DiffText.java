package org.hongping.core.rubric;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongping.plugin.RubricRevision;
import org.hongping.plugin.json.Json;
import org.hongping.rubric.Message;
import org.hongping.rubric.Value;
import org.hongping.rubric.edition.EditionDiff;
import org.hongping.rubric.edition.FieldChange;
import org.hongping.rubric.edition.RowChange;
import org.hongping.rubric.edition.RuleChange;

/** Writes what changed between two revisions. */
final class DiffText {
    private final RubricRevision older;
    private final RubricRevision newer;
    private final EditionDiff diff;
    private final Locale language;

    DiffText(RubricRevision older, RubricRevision newer, Locale language) {
        this.older = older;
        this.newer = newer;
        this.diff = EditionDiff.of(older.rubric(), newer.rubric());
        this.language = language;
    }

    Value json() {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("older", named(older));
        fields.put("newer", named(newer));
        Map<String, Value> counts = new LinkedHashMap<>();
        for (RowChange.Kind kind : RowChange.Kind.values()) {
            counts.put(word(kind), Value.figure(Long.toString(diff.counts().getOrDefault(kind, 0L))));
        }
        fields.put("counts", new Value.Fields(counts));
        fields.put(
                "rows", new Value.Items(diff.rows().stream().map(DiffText::row).toList()));
        fields.put(
                "rules",
                new Value.Items(diff.rules().stream().map(DiffText::rule).toList()));
        return new Value.Fields(fields);
    }

    private static Value named(RubricRevision revision) {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("id", Value.text(revision.id().text()));
        fields.put("edition", Value.text(revision.edition()));
        fields.put("rubricDigest", Value.text(revision.rubricDigest()));
        return new Value.Fields(fields);
    }

    private static Value row(RowChange row) {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("kind", Value.text(word(row.kind())));
        fields.put("older", row.olderCode().map(Value::text).orElseGet(Value::nothing));
        fields.put("newer", row.newerCode().map(Value::text).orElseGet(Value::nothing));
        fields.put("label", Value.text(row.label()));
        fields.put("fields", fields(row.fields()));
        return new Value.Fields(fields);
    }

    private static Value rule(RuleChange rule) {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("part", Value.text(rule.part()));
        fields.put("id", Value.text(rule.id()));
        fields.put("kind", Value.text(word(rule.kind())));
        fields.put("fields", fields(rule.fields()));
        return new Value.Fields(fields);
    }

    private static Value fields(List<FieldChange> changes) {
        return new Value.Items(changes.stream().map(DiffText::field).toList());
    }

    private static Value field(FieldChange change) {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("path", Value.text(change.path()));
        fields.put("older", change.older().orElseGet(Value::nothing));
        fields.put("newer", change.newer().orElseGet(Value::nothing));
        return new Value.Fields(fields);
    }

    private static String word(RowChange.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** Returns a line for every row and rule that is not what it was, each with what differs below it. */
    String text() {
        StringBuilder text = new StringBuilder();
        line(text, "", RubricText.line(older));
        line(text, "", RubricText.line(newer));
        return text + changes();
    }

    /** Returns the same without the names of the two, one of which may be a draft that has none. */
    String changes() {
        StringBuilder text = new StringBuilder();
        for (RowChange row : diff.rows()) {
            if (row.kind() != RowChange.Kind.UNCHANGED) {
                String code = row.olderCode().equals(row.newerCode())
                        ? row.newerCode().orElse("")
                        : row.olderCode().orElse("–") + " → " + row.newerCode().orElse("–");
                line(text, "", said(row.kind()) + "  " + code + "  " + row.label());
                fields(text, row.fields());
            }
        }
        for (RuleChange rule : diff.rules()) {
            line(text, "", said(rule.kind()) + "  " + rule.part() + "  " + rule.id());
            fields(text, rule.fields());
        }
        long same = diff.counts().getOrDefault(RowChange.Kind.UNCHANGED, 0L);
        return text + Message.of("rubric.rows-unchanged", Long.toString(same)).in(language);
    }

    private static void fields(StringBuilder text, List<FieldChange> changes) {
        changes.forEach(change ->
                line(text, "    ", change.path() + ": " + shown(change.older()) + " → " + shown(change.newer())));
    }

    private String said(RowChange.Kind kind) {
        return Message.of("rubric.row-" + word(kind)).in(language);
    }

    private static String shown(Optional<Value> value) {
        return value.map(Json::write).orElse("–");
    }

    private static void line(StringBuilder text, String indent, String said) {
        text.append(indent).append(said).append(System.lineSeparator());
    }
}
