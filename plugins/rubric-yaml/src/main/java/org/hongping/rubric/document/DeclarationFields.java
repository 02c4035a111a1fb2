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
                fields.textIf("unit"),
                fields.list("options", DeclarationFields::option),
                fields.oneIf("source", SourceFields::read));
    }

    static Value write(Declaration declaration) {
        return new FieldWriter()
                .text("id", declaration.id())
                .word("type", declaration.type())
                .text("label", declaration.label())
                .text("unit", declaration.unit())
                .list("options", declaration.options(), DeclarationFields::write)
                .one("source", declaration.source(), SourceFields::write)
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
