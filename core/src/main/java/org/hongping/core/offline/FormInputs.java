package org.hongping.core.offline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hongping.core.application.SubjectFields;
import org.hongping.core.rubric.Wording;
import org.hongping.rubric.FormField;
import org.hongping.rubric.Message;
import org.hongping.rubric.Rubric;

/** The application form as rows of a workbook. */
final class FormInputs {
    private FormInputs() {}

    static List<Input> of(Rubric rubric, Wording wording, Locale language) {
        List<Input> inputs = new ArrayList<>();
        SubjectFields.all(rubric).stream()
                .filter(field -> field.type() != FormField.Type.SEAL)
                .forEach(field -> inputs.add(input(field, wording, language)));
        return inputs;
    }

    private static Input input(FormField field, Wording wording, Locale language) {
        List<Input.Option> options = field.options().stream()
                .map(option -> new Input.Option(option.id(), SubjectFields.label(field, option, wording, language)))
                .toList();
        List<String> asks = new ArrayList<>();
        asks.add(Message.of(field.required() ? "offline.required" : "offline.optional")
                .in(language));
        asks.add(Message.of("offline.type." + field.type().name(), Integer.toString(field.maxLength()))
                .in(language));
        field.unit().ifPresent(unit -> asks.add(Message.of("offline.unit", unit).in(language)));
        field.absent()
                .ifPresent(
                        absent -> asks.add(Message.of("offline.absent", absent).in(language)));
        return new Input(
                field.id(),
                "",
                wording.of(SubjectFields.path(field), field.label()),
                String.join("；", asks),
                options,
                field.absent().isPresent());
    }
}
