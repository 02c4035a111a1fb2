package org.hongping.rubric.document;

import org.hongping.rubric.Grading;
import org.hongping.rubric.Value;

/** Stars and grades. */
final class GradingFields {
    private GradingFields() {}

    static Grading read(FieldReader fields) {
        return new Grading(
                fields.text("id"),
                fields.text("label"),
                fields.word("sees", "rounded", "exact"),
                fields.filled("grades", GradingFields::grade));
    }

    private static Grading.Grade grade(FieldReader fields) {
        return new Grading.Grade(fields.text("id"), fields.text("label"), fields.expression("when"));
    }

    static Value write(Grading grading) {
        return new FieldWriter()
                .text("id", grading.id())
                .text("label", grading.label())
                .wordIf("sees", "rounded", grading.seesRounded())
                .list("grades", grading.grades(), GradingFields::write)
                .done();
    }

    private static Value write(Grading.Grade grade) {
        return new FieldWriter()
                .text("id", grade.id())
                .text("label", grade.label())
                .text("when", grade.when().text())
                .done();
    }
}
