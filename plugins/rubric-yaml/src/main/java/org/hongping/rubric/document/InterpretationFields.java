package org.hongping.rubric.document;

import org.hongping.rubric.Interpretation;
import org.hongping.rubric.Value;

/** Readings of clauses and what each of them sets. */
final class InterpretationFields {
    private InterpretationFields() {}

    static Interpretation read(FieldReader fields) {
        return new Interpretation(
                fields.text("id"),
                fields.text("clause"),
                fields.text("label"),
                fields.text("default"),
                fields.filled("options", InterpretationFields::option));
    }

    private static Interpretation.Option option(FieldReader fields) {
        return new Interpretation.Option(
                fields.text("id"), fields.text("label"), fields.list("set", InterpretationFields::setting));
    }

    private static Interpretation.Setting setting(FieldReader fields) {
        return new Interpretation.Setting(
                fields.filledTexts("path"),
                fields.raw("value").map(Located::value).orElse(Value.nothing()));
    }

    static Value write(Interpretation interpretation) {
        return new FieldWriter()
                .text("id", interpretation.id())
                .text("clause", interpretation.clause())
                .text("label", interpretation.label())
                .text("default", interpretation.defaultOption())
                .list("options", interpretation.options(), InterpretationFields::write)
                .done();
    }

    private static Value write(Interpretation.Option option) {
        return new FieldWriter()
                .text("id", option.id())
                .text("label", option.label())
                .list("set", option.settings(), InterpretationFields::write)
                .done();
    }

    private static Value write(Interpretation.Setting setting) {
        return new FieldWriter()
                .texts("path", setting.path())
                .value("value", setting.value())
                .done();
    }
}
