package org.hongping.rubric.document;

import java.util.List;
import java.util.Optional;
import org.hongping.rubric.NotApplicable;
import org.hongping.rubric.Rounding;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.RubricId;
import org.hongping.rubric.Status;
import org.hongping.rubric.SubjectKind;
import org.hongping.rubric.Value;

/**
 * Reads a rubric document into the records of the SPI. It looks at shape alone: which fields there are, of what type,
 * which words are known; whether they make sense together is for {@link RubricChecks}.
 */
public final class DocumentReader {
    /** The only version of the document's form. */
    static final int SCHEMA = 1;

    /** Shown with a document, no part of it. */
    private static final String DIGEST = "rubricDigest";

    private static final RubricId STAND_IN = RubricId.of("unreadable.id");

    private DocumentReader() {}

    /**
     * Reads a document.
     *
     * @param document the tree, as YAML or JSON gave it
     * @param marks where its values stand, {@link Marks#none()} if nobody knows
     */
    public static ReadRubric read(Value document, Marks marks) {
        Findings findings = new Findings();
        Rubric rubric = FieldReader.whole(new Located(document, marks), findings, DocumentReader::rubric);
        Optional<Rubric> sound = Optional.of(rubric).filter(read -> !findings.hasErrors());
        return new ReadRubric(sound, findings.list());
    }

    private static Rubric rubric(FieldReader fields) {
        schema(fields);
        fields.knowing(List.of(DIGEST));
        RubricId id = id(fields);
        String edition = fields.text("edition");
        String title = fields.text("title");
        return new Rubric(
                id,
                edition,
                title,
                fields.choice("status", Status.class),
                fields.choices("subjects", SubjectKind.class),
                fields.one("source", SourceFields::read),
                fields.list("inputs", DeclarationFields::read),
                fields.list("facts", DeclarationFields::read),
                fields.oneIf("form", FormFields::read),
                fields.one("root", root -> NodeFields.root(root, title)),
                fields.list("gates", GateFields::read),
                fields.list("deductions", DeductionFields::read),
                fields.list("gradings", GradingFields::read),
                fields.filled("assessors", AssessorFields::read),
                fields.oneIf("survey", SurveyFields::read),
                fields.list("quotas", QuotaFields::read),
                fields.list("interpretations", InterpretationFields::read),
                fields.word("override", "allowed", "forbidden"),
                fields.choice("notApplicable", NotApplicable.FORBIDDEN),
                fields.oneIf("rounding", RoundingFields::read).orElse(Rounding.OF_LINES),
                ExpectationFields.read(fields));
    }

    private static void schema(FieldReader fields) {
        int schema = fields.count("schema", SCHEMA);
        if (schema != SCHEMA) {
            fields.error("finding.schema-version", String.valueOf(schema), String.valueOf(SCHEMA));
        }
    }

    private static RubricId id(FieldReader fields) {
        String id = fields.text("id");
        if (RubricId.accepts(id)) {
            return RubricId.of(id);
        }
        if (fields.has("id")) {
            fields.error("finding.rubric-id", id);
        }
        return STAND_IN;
    }
}
