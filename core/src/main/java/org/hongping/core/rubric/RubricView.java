package org.hongping.core.rubric;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hongping.core.web.Points;
import org.hongping.rubric.Declaration;
import org.hongping.rubric.Expectation;
import org.hongping.rubric.Form;
import org.hongping.rubric.FormField;
import org.hongping.rubric.Message;
import org.hongping.rubric.Rubric;

/**
 * A revision, whole, in the visitor's language.
 *
 * @param rubric the revision
 * @param title its title
 * @param assessors the bodies that score, in the sheet's order
 * @param rows the sheet
 * @param readings its interpretations
 * @param form the application form, if it has one
 * @param further gates, deductions and grades in words
 */
public record RubricView(
        InstalledRubric rubric,
        String title,
        List<String> assessors,
        List<SheetView.Row> rows,
        List<ReadingView> readings,
        Optional<FormView> form,
        FurtherRules further) {
    /** Copies the lists. */
    public RubricView {
        assessors = List.copyOf(assessors);
        rows = List.copyOf(rows);
        readings = List.copyOf(readings);
    }

    /**
     * The application form.
     *
     * @param title its title
     * @param copies sealed copies to hand in
     * @param fields its fields in printed order
     */
    public record FormView(String title, int copies, List<Field> fields) {
        /** Copies the fields. */
        public FormView {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A field of the form.
     *
     * @param label as printed
     * @param type what is written in it
     * @param required whether an application without it is incomplete
     * @param filled whether the registry fills it
     * @param note unit, options or the words that may stand instead of a value
     */
    public record Field(String label, Message type, boolean required, boolean filled, String note) {}

    static RubricView of(InstalledRubric rubric, Locale language) {
        Wording wording = rubric.wording(language);
        return new RubricView(
                rubric,
                wording.of("title", rubric.title()),
                rubric.rubric().assessors().stream()
                        .map(body -> wording.of("assessor." + body.id(), body.label()))
                        .toList(),
                SheetView.rows(rubric, language),
                ReadingView.of(rubric, wording, Map.of()),
                rubric.rubric().form().map(form -> form(form, wording, language)),
                FurtherRules.of(rubric.rubric(), wording));
    }

    /** Returns whom it judges. */
    public List<Message> subjects() {
        return rubric.rubric().subjects().stream()
                .map(kind -> new Message("rubric.subject." + kind.name(), List.of()))
                .toList();
    }

    /** Returns the most points of the base sections, decimal text; empty where the sheet does not say. */
    public Optional<String> base() {
        return whole().map(Expectation::base).map(Points::text);
    }

    /** Returns the most points of the bonus sections, decimal text; empty where the sheet has none. */
    public Optional<String> bonus() {
        return whole().flatMap(Expectation::bonus).map(Points::text);
    }

    private Optional<Expectation> whole() {
        Rubric sheet = rubric.rubric();
        return sheet.expectations().size() == 1
                ? Optional.of(sheet.expectations().get(0))
                : Optional.empty();
    }

    private static FormView form(Form form, Wording wording, Locale language) {
        return new FormView(
                wording.of("form.title", form.title()),
                form.copies(),
                form.fields().stream()
                        .map(field -> field(field, wording, language))
                        .toList());
    }

    private static Field field(FormField field, Wording wording, Locale language) {
        String path = "form." + field.id();
        String comma = Message.of("rubric.comma").in(language);
        String options = field.options().stream()
                .map(option -> option(path, option, wording))
                .collect(Collectors.joining(comma));
        String unit = field.unit().map(own -> wording.of(path + ".unit", own)).orElse("");
        String absent = field.absent()
                .map(own -> Message.of("rubric.field-or", wording.of(path + ".absent", own))
                        .in(language))
                .orElse("");
        return new Field(
                wording.of(path, field.label()),
                new Message("rubric.field." + field.type().name(), List.of()),
                field.required(),
                field.prefill().isPresent(),
                options + unit + absent);
    }

    private static String option(String path, Declaration.Option option, Wording wording) {
        return wording.of(path + "." + option.id(), option.label());
    }
}
