package org.hongping.rubric.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.Value;

/**
 * The golden cases of one file: {@code {rubric, edition, cases: [{name, clause, arithmetic, confirmedBy?, like?, sheet,
 * expect}]}}. A case with a blank ({@code ""} or {@code null}) under {@code expect} or {@code confirmedBy}, as a skeleton
 * has them, is not confirmed yet and refuses its bundle.
 *
 * @param rubric id of the rubric they are about
 * @param edition its edition
 * @param cases in the order of the file, those with an error left out
 */
public record GoldenCases(String rubric, String edition, List<GoldenCase> cases) {
    /** Copies the cases. */
    public GoldenCases {
        cases = List.copyOf(cases);
    }

    /**
     * What became of a file of golden cases.
     *
     * @param cases the cases that could be read
     * @param findings everything that was wrong; a case without clause or arithmetic is
     */
    public record Read(GoldenCases cases, List<Finding> findings) {
        /** Copies the findings. */
        public Read {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Reads golden cases.
     *
     * @param document the file's tree
     * @param marks where its values stand
     */
    public static Read read(Value document, Marks marks) {
        Findings findings = new Findings();
        GoldenCases cases = FieldReader.whole(new Located(document, marks), findings, GoldenCases::cases);
        return new Read(cases, findings.list());
    }

    private static GoldenCases cases(FieldReader fields) {
        String rubric = fields.text("rubric");
        String edition = fields.text("edition");
        Map<String, GoldenCase> earlier = new LinkedHashMap<>();
        List<GoldenCase> cases = new ArrayList<>();
        for (Located item : fields.filledItems("cases")) {
            Findings own = new Findings();
            GoldenCase one = FieldReader.whole(item, own, read -> goldenCase(read, earlier));
            fields.findings().addAll(own.list());
            earlier.putIfAbsent(one.name(), one);
            if (!own.hasErrors()) {
                cases.add(one);
            }
        }
        return new GoldenCases(rubric, edition, cases);
    }

    private static GoldenCase goldenCase(FieldReader fields, Map<String, GoldenCase> earlier) {
        String name = fields.text("name");
        if (earlier.containsKey(name)) {
            fields.error("finding.case-twice", name);
        }
        String clause = fields.text("clause");
        String arithmetic = fields.text("arithmetic");
        Value.Fields start = like(fields, earlier);
        Value.Fields own = fields.one("sheet", GoldenCases::asWritten);
        List<String> blanks = BlankFields.of(fields);
        if (!blanks.isEmpty()) {
            fields.error("finding.case-unconfirmed", name, String.join(", ", blanks));
            fields.knowing(BlankFields.NAMES);
            return new GoldenCase(
                    name,
                    clause,
                    arithmetic,
                    SheetMerge.of(start, own),
                    Expected.NONE,
                    Optional.empty(),
                    fields.place());
        }
        return new GoldenCase(
                name,
                clause,
                arithmetic,
                SheetMerge.of(start, own),
                fields.one("expect", ExpectedFields::read),
                fields.textIf("confirmedBy"),
                fields.place());
    }

    private static Value.Fields like(FieldReader fields, Map<String, GoldenCase> earlier) {
        Optional<String> like = fields.textIf("like");
        Optional<GoldenCase> found = like.map(earlier::get);
        if (like.isPresent() && found.isEmpty()) {
            fields.error("finding.case-like", like.get(), String.join(", ", earlier.keySet()));
        }
        return found.map(GoldenCase::sheet).orElse(Value.noFields());
    }

    /** A sheet is for the engine to judge, also a bad one: cases expect problems as well as points. */
    private static Value.Fields asWritten(FieldReader fields) {
        fields.knowing(fields.names());
        return fields.whole();
    }
}
