package org.hongping.rubric.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.Value;
import org.hongping.rubric.document.Findings;
import org.hongping.rubric.yaml.YamlWriter;

/** Writes a table as the draft of a document. For one table, by one thread. */
final class TableDraft {
    private static final String PANEL = "panel";

    private final ReadTable table;
    private final ImportOptions options;
    private final Findings findings;
    private final DraftSums sums;
    private final List<ImportedRow> rows = new ArrayList<>();
    private final Map<String, String> notes = new LinkedHashMap<>();
    private final Map<String, String> assessors = new LinkedHashMap<>();

    TableDraft(ReadTable table, ImportOptions options, Findings findings) {
        this.table = table;
        this.options = options;
        this.findings = findings;
        this.sums = new DraftSums(table, findings);
    }

    ImportedRubric write() {
        List<Value> groups = new ArrayList<>();
        for (int section = 0; section < table.sections().size(); section++) {
            group(section, Integer.toString(groups.size() + 1)).ifPresent(groups::add);
        }
        sums.check();
        new DraftOverlaps(table, rows, findings).check();
        findings.warning(Optional.empty(), "table.draft-assumed");
        String yaml = comment() + YamlWriter.write(document(groups), notes);
        return new ImportedRubric(yaml, rows, sums.base(), sums.bonus(), findings.list());
    }

    private String comment() {
        return "# " + Chinese.of("table.draft-comment").replace("|", "\n# ") + "\n";
    }

    private Value.Fields document(List<Value> groups) {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("schema", Value.figure("1"));
        fields.put("id", Value.text(options.id()));
        fields.put("edition", Value.text(options.edition()));
        fields.put("title", Value.text(title()));
        fields.put("status", Value.text("official"));
        fields.put("subjects", Value.items(Value.text("estate")));
        fields.put("source", source(Chinese.of("table.draft-clause")));
        fields.put("root", RuleDraft.fields("children", new Value.Items(groups)));
        fields.put("assessors", new Value.Items(bodies()));
        fields.put("expect", sums.expected());
        return new Value.Fields(fields);
    }

    private String title() {
        String above = Plain.of(table.title());
        return options.title().orElse(above.isEmpty() ? options.id() : above);
    }

    private Value.Fields source(String clause) {
        return RuleDraft.fields("document", Value.text(title()), "clause", Value.text(clause));
    }

    private List<Value> bodies() {
        if (assessors.isEmpty()) {
            assessors.put(PANEL, Chinese.of("table.draft-panel"));
        }
        return assessors.entrySet().stream()
                .<Value>map(
                        body -> RuleDraft.fields("id", Value.text(body.getKey()), "label", Value.text(body.getValue())))
                .toList();
    }

    private Optional<Value> group(int section, String code) {
        SectionHead head = table.sections().get(section);
        List<SourceRow> its =
                table.rows().stream().filter(row -> row.section() == section).toList();
        List<Value> lines = new ArrayList<>();
        for (SourceRow row : its) {
            if (row.points().isPresent()) {
                lines.add(line(row, row.points().get(), head, code + "." + (lines.size() + 1), its));
            } else {
                findings.error(Optional.of(row.place()), "table.draft-no-points", Plain.label(row.standard()));
            }
        }
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("code", Value.text(code));
        fields.put("label", Value.text(head.name()));
        if (!head.numeral().isEmpty()) {
            fields.put("source", source(head.numeral()));
        }
        if (head.isBonus()) {
            fields.put("bonus", Value.truth(true));
            sums.cap(section).ifPresent(cap -> fields.put("cap", RuleDraft.figure(cap)));
        }
        fields.put("children", new Value.Items(lines));
        return Optional.of(new Value.Fields(fields));
    }

    private Value line(SourceRow row, BigDecimal max, SectionHead head, String code, List<SourceRow> its) {
        RuleDraft draft = draft(row, max);
        String kind = Tree.shown(draft.rule(), "kind");
        String label = label(row, its);
        rows.add(new ImportedRow(code, label, max, kind, draft.doubt()));
        draft.doubt()
                .ifPresent(
                        doubt -> notes.put(code, Chinese.of("table.draft-note", doubt.in(Locale.SIMPLIFIED_CHINESE))));
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("code", Value.text(code));
        fields.put("label", Value.text(label));
        fields.put("max", RuleDraft.figure(max));
        String clause = head.numeral() + Plain.clause(row.item());
        if (!clause.isEmpty()) {
            fields.put("source", source(clause));
        }
        fields.put("assessor", Value.text(assessor(row)));
        fields.put("rule", draft.rule());
        return new Value.Fields(fields);
    }

    private static RuleDraft draft(SourceRow row, BigDecimal max) {
        RuleDraft draft = RulePhrases.read(Standard.of(row.standard()), max);
        boolean isGuess =
                row.isJoined() && draft.rule().equals(RuleDraft.judgement().rule());
        return isGuess ? RuleDraft.doubtful("table.doubt-page") : draft;
    }

    /** What stands in the third column, unless several lines share it or there is none. */
    private static String label(SourceRow row, List<SourceRow> its) {
        long same = its.stream()
                .filter(other ->
                        other.item().equals(row.item()) && other.content().equals(row.content()))
                .count();
        String label = row.content().isEmpty() || same > 1 ? Plain.label(row.standard()) : Plain.label(row.content());
        String item = Plain.label(row.item());
        return !label.isEmpty() ? label : item.isEmpty() ? Chinese.of("table.draft-nameless") : item;
    }

    private String assessor(SourceRow row) {
        if (row.assessor().isEmpty()) {
            assessors.putIfAbsent(PANEL, Chinese.of("table.draft-panel"));
            return PANEL;
        }
        for (Map.Entry<String, String> known : assessors.entrySet()) {
            if (known.getValue().equals(row.assessor())) {
                return known.getKey();
            }
        }
        String id = "body-" + (assessors.size() + 1);
        assessors.put(id, row.assessor());
        return id;
    }
}
