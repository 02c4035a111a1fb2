package org.hongping.rubric.document;

import java.util.ArrayList;
import java.util.List;
import org.hongping.rubric.Form;
import org.hongping.rubric.FormField;
import org.hongping.rubric.Value;

/** The application form, row by row as it is printed. */
final class FormFields {
    private FormFields() {}

    private static final int LINE = 200;
    private static final int PAGE = 5000;

    static Form read(FieldReader fields) {
        return new Form(
                fields.text("title"),
                fields.oneIf("source", SourceFields::read),
                fields.textIf("issuer"),
                fields.countIf("copies", 1).orElse(1),
                rows(fields));
    }

    private static List<List<FormField>> rows(FieldReader fields) {
        List<List<FormField>> rows = new ArrayList<>();
        for (Located row : fields.filledItems("rows")) {
            rows.add(fields.items("rows", row, FormFields::field));
        }
        return rows;
    }

    private static FormField field(FieldReader fields) {
        FormField.Type type = fields.choice("type", FormField.Type.class);
        return new FormField(
                fields.text("id"),
                fields.text("label"),
                type,
                fields.truth("required", true),
                fields.textIf("unit"),
                fields.textIf("absent"),
                fields.list("options", DeclarationFields::option),
                fields.textIf("prefill"),
                fields.countIf("maxLength", 1).orElse(usualLength(type)));
    }

    private static int usualLength(FormField.Type type) {
        return type == FormField.Type.LONG_TEXT ? PAGE : LINE;
    }

    static Value write(Form form) {
        return new FieldWriter()
                .text("title", form.title())
                .one("source", form.source(), SourceFields::write)
                .text("issuer", form.issuer())
                .countUnless("copies", 1, form.copies())
                .list("rows", form.rows(), FormFields::row)
                .done();
    }

    private static Value row(List<FormField> row) {
        return new Value.Items(row.stream().map(FormFields::write).toList());
    }

    private static Value write(FormField field) {
        return new FieldWriter()
                .text("id", field.id())
                .text("label", field.label())
                .word("type", field.type())
                .truthUnless("required", true, field.required())
                .text("unit", field.unit())
                .text("absent", field.absent())
                .list("options", field.options(), DeclarationFields::write)
                .text("prefill", field.prefill())
                .countUnless("maxLength", usualLength(field.type()), field.maxLength())
                .done();
    }
}
