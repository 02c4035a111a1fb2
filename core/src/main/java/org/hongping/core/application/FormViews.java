package org.hongping.core.application;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hongping.core.rubric.Wording;
import org.hongping.rubric.FormField;

/** Lays the application form out in its printed rows. */
public final class FormViews {
    private final Desk desk;
    private final Wording wording;
    private final Locale language;

    private FormViews(Desk desk, Locale language) {
        this.desk = desk;
        this.language = language;
        this.wording = desk.revision().wording(language);
    }

    /** Lays out the form that lies on a desk. */
    public static FormViews of(Desk desk, Locale language) {
        return new FormViews(desk, language);
    }

    /** Returns the fields as they stand side by side. */
    public List<List<FieldView>> rows() {
        return SubjectFields.rows(desk.rubric()).stream()
                .map(row -> row.stream().map(this::field).toList())
                .toList();
    }

    FieldView field(FormField field) {
        Optional<Field> saved = Optional.ofNullable(desk.dossier().fields().get(field.id()));
        String value = saved.map(Field::value).orElse("");
        String path = SubjectFields.path(field);
        return new FieldView(
                field.id(),
                wording.of(path, field.label()),
                type(field.type()),
                field.required(),
                field.absent().map(words -> new FieldView.Absent(words, wording.of(path + ".absent", words))),
                field.unit().map(unit -> wording.of(path + ".unit", unit)),
                field.options().stream()
                        .map(option -> new FieldView.Option(
                                option.id(), SubjectFields.label(field, option, wording, language)))
                        .toList(),
                field.maxLength(),
                TypedField.of(field, value),
                value,
                saved.map(Field::version).orElse(0),
                saved.map(Field::savedAt),
                Optional.empty(),
                Optional.empty());
    }

    private static String type(FormField.Type type) {
        return type == FormField.Type.LONG_TEXT ? "longText" : type.name().toLowerCase(Locale.ROOT);
    }
}
