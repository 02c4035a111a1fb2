package org.hongping.rubric.document;

import org.hongping.rubric.NotApplicable;
import org.hongping.rubric.Rounding;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.Value;

/**
 * Writes a rubric as the document it is read from, what says no more than its default left out. Reading what was
 * written gives the same rubric, and writing what was read gives the same document, if that left its defaults out.
 */
public final class DocumentWriter {
    private DocumentWriter() {}

    /** Returns the document, its fields in the order of the published form. */
    public static Value.Fields write(Rubric rubric) {
        FieldWriter fields = new FieldWriter()
                .count("schema", DocumentReader.SCHEMA)
                .text("id", rubric.id().text())
                .text("edition", rubric.edition())
                .text("title", rubric.title())
                .word("status", rubric.status())
                .list("subjects", rubric.subjects(), subject -> Value.text(Words.of(subject)))
                .value("source", SourceFields.write(rubric.source()))
                .list("inputs", rubric.inputs(), DeclarationFields::write)
                .list("facts", rubric.facts(), DeclarationFields::write)
                .one("form", rubric.form(), FormFields::write)
                .value("root", NodeFields.writeRoot(rubric.root()))
                .list("gates", rubric.gates(), GateFields::write)
                .list("deductions", rubric.deductions(), DeductionFields::write)
                .list("gradings", rubric.gradings(), GradingFields::write)
                .list("assessors", rubric.assessors(), AssessorFields::write)
                .one("survey", rubric.survey(), SurveyFields::write)
                .list("quotas", rubric.quotas(), QuotaFields::write)
                .list("interpretations", rubric.interpretations(), InterpretationFields::write)
                .wordIf("override", "allowed", rubric.override())
                .wordUnless("notApplicable", NotApplicable.FORBIDDEN, rubric.notApplicable());
        if (!rubric.rounding().equals(Rounding.OF_LINES)) {
            fields.value("rounding", RoundingFields.write(rubric.rounding()));
        }
        ExpectationFields.write(fields, rubric.expectations());
        return fields.done();
    }
}
