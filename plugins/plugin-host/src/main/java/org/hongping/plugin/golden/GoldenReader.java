package org.hongping.plugin.golden;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hongping.rubric.RubricId;
import org.hongping.rubric.Value;
import org.hongping.rubric.document.Findings;
import org.hongping.rubric.document.Marks;
import org.hongping.rubric.yaml.Parsed;
import org.hongping.rubric.yaml.YamlDocument;

/** Reads a file of golden cases. For one file. */
public final class GoldenReader {
    private static final Set<String> FILE_FIELDS = new TreeSet<>(Set.of("rubric", "edition", "cases"));
    private static final Set<String> CASE_FIELDS =
            new TreeSet<>(Set.of("name", "like", "clause", "arithmetic", "sheet", "expect"));

    private final Findings findings = new Findings();
    private final Map<String, GoldenCase> cases = new LinkedHashMap<>();

    private GoldenReader() {}

    /** Reads the text of a file; findings call it by that name. */
    public static ReadGolden read(String file, String text) {
        Parsed parsed = YamlDocument.read(file, text);
        var reader = new GoldenReader();
        reader.findings.addAll(parsed.findings());
        Optional<GoldenFile> golden = parsed.value().flatMap(value -> reader.file(file, value, parsed.marks()));
        return new ReadGolden(golden, reader.findings.list());
    }

    private Optional<GoldenFile> file(String file, Value value, Marks marks) {
        Cut fields = Cut.of(value, marks, FILE_FIELDS, findings);
        Optional<RubricId> rubric = fields.text("rubric").flatMap(id -> rubric(id, marks));
        Optional<String> edition = fields.text("edition");
        List<Value> items = fields.items("cases");
        for (int i = 0; i < items.size(); i++) {
            add(Cut.of(items.get(i), marks.field("cases").item(i), CASE_FIELDS, findings));
        }
        return rubric.flatMap(
                id -> edition.map(of -> new GoldenFile(file, id, of, new ArrayList<>(cases.values()), marks)));
    }

    private Optional<RubricId> rubric(String id, Marks marks) {
        if (RubricId.accepts(id)) {
            return Optional.of(RubricId.of(id));
        }
        findings.error(marks.field("rubric").place(), "golden.rubric-id", id);
        return Optional.empty();
    }

    private void add(Cut fields) {
        Optional<String> name = fields.text("name");
        Optional<String> clause = fields.text("clause");
        Optional<String> arithmetic = fields.text("arithmetic");
        Value.Fields expect = fields.fields("expect");
        Value.Fields sheet = Sheets.merged(model(fields), fields.fields("sheet"));
        if (expect.fields().isEmpty()) {
            findings.error(fields.marks().field("expect").place(), "golden.expects-nothing");
        }
        name.ifPresent(known -> {
            var golden = new GoldenCase(known, clause.orElse(""), arithmetic.orElse(""), sheet, expect, fields.marks());
            if (cases.putIfAbsent(known, golden) != null) {
                findings.error(fields.marks().field("name").place(), "golden.same-name", known);
            }
        });
    }

    /** Returns the sheet of the case that this one is like; it must stand before it. */
    private Value.Fields model(Cut fields) {
        if (!fields.has("like")) {
            return Value.noFields();
        }
        Optional<String> like = fields.text("like");
        Optional<GoldenCase> model = like.flatMap(name -> Optional.ofNullable(cases.get(name)));
        if (like.isPresent() && model.isEmpty()) {
            findings.error(fields.marks().field("like").place(), "golden.unlike", like.get());
        }
        return model.map(GoldenCase::sheet).orElse(Value.noFields());
    }
}
