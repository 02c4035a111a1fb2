package org.hongping.rubric.document;

import org.hongping.rubric.Declaration;
import org.hongping.rubric.Value;

/** Inputs, facts and the choices they offer. */
final class DeclarationFields {
    private DeclarationFields() {}

    static Declaration read(FieldReader fields) {
        return new Declaration(
                fields.text("id"),
                fields.choice("type", Declaration.Type.class),
                fields.text("label"),
                fields.list("options", DeclarationFields::option));
    }

    static Value write(Declaration declaration) {
        return new FieldWriter()
                .text("id", declaration.id())
                .word("type", declaration.type())
                .text("label", declaration.label())
                .list("options", declaration.options(), DeclarationFields::write)
                .done();
    }

    static Declaration.Option option(FieldReader fields) {
        return new Declaration.Option(fields.text("id"), fields.text("label"));
    }

    static Value write(Declaration.Option option) {
        return new FieldWriter()
                .text("id", option.id())
                .text("label", option.label())
                .done();
    }
}
