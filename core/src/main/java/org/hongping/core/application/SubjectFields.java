package org.hongping.core.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.rubric.Beside;
import org.hongping.core.rubric.InstalledRubric;
import org.hongping.core.rubric.Wording;
import org.hongping.core.web.LineCodes;
import org.hongping.core.web.OfficeTime;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Declaration;
import org.hongping.rubric.Form;
import org.hongping.rubric.FormField;
import org.hongping.rubric.Message;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.Value;
import org.jdbi.v3.core.Handle;

/**
 * What a rubric wants to know of its subject before it can say which lines apply ({@code inputs}). The applicant says it
 * beside the application form, in fields that are kept and handed in as those are; only the day everything is judged as
 * of is nobody's to choose: it is the day of filing.
 */
public final class SubjectFields {
    private static final String PREFIX = "input-";
    private static final String FORM = "form.";
    private static final String INPUT = "input.";
    private static final int LONGEST_TEXT = 200;

    /** The day of filing (申报日期). */
    static final String AS_OF = "asOf";

    /** What the registry knows of them, by input. */
    private static final Map<String, String> KNOWN = Map.of("estateKind", "estate.kind", "subjectKind", "area.kind");

    private static final List<Declaration.Option> YES_OR_NO =
            List.of(new Declaration.Option("true", "是"), new Declaration.Option("false", "否"));

    private SubjectFields() {}

    /** Returns every field an applicant fills in: those about the subject, then those of the form. */
    public static List<FormField> all(Rubric rubric) {
        return rows(rubric).stream().flatMap(List::stream).toList();
    }

    /** As above, as they stand side by side. */
    static List<List<FormField>> rows(Rubric rubric) {
        List<List<FormField>> rows = new ArrayList<>();
        asked(rubric).forEach(input -> rows.add(List.of(field(input))));
        rubric.form().map(Form::rows).ifPresent(rows::addAll);
        return List.copyOf(rows);
    }

    /** Says whether lines may apply to one applicant and not to another by what is asked of them beside the form. */
    public static boolean decideLines(Rubric rubric) {
        return !asked(rubric).isEmpty();
    }

    /** Says whether there is anything to fill in but the sheet. */
    static boolean isAny(Rubric rubric) {
        return rubric.form().isPresent() || decideLines(rubric);
    }

    /** Says whether lines may apply or not by what is written in a field. */
    static boolean isAboutSubject(FormField field) {
        return isAboutSubject(field.id());
    }

    /** Says the same of a field by its id. */
    static boolean isAboutSubject(String field) {
        return field.startsWith(PREFIX);
    }

    /** Returns where the words of a field are in a bundle. */
    public static String path(FormField field) {
        return isAboutSubject(field) ? INPUT + field.id().substring(PREFIX.length()) : FORM + field.id();
    }

    /** Returns where the words of an input are in a bundle. */
    static String path(Declaration input) {
        return INPUT + input.id();
    }

    /** Returns what a line is called where lines for other subjects stand beside it: with for which it is. */
    static String label(Rubric rubric, Criterion line, Wording wording, Locale language) {
        String label = wording.of(line.code(), line.label());
        String variant = LineCodes.variant(line.code());
        return asked(rubric).stream()
                .filter(input ->
                        input.options().stream().anyMatch(option -> option.id().equals(variant)))
                .map(SubjectFields::field)
                .findFirst()
                .map(field -> Message.of("application.variant", label, words(field, variant, wording, language))
                        .in(language))
                .orElse(label);
    }

    /** Returns what an option of a field is called in the visitor's language. */
    public static String label(FormField field, Declaration.Option option, Wording wording, Locale language) {
        String own = field.options().equals(YES_OR_NO)
                ? Message.of(option.equals(YES_OR_NO.get(0)) ? "gates.fact-yes" : "gates.fact-no")
                        .in(language)
                : option.label();
        return wording.of(path(field) + "." + option.id(), own);
    }

    /** Returns a value of a field as people read it: the label of a choice, else what was written. */
    static String words(FormField field, String value, Wording wording, Locale language) {
        return field.options().stream()
                .filter(option -> option.id().equals(value))
                .map(option -> label(field, option, wording, language))
                .findFirst()
                .orElse(value);
    }

    /** Returns what was said of the subject as people read it. */
    static SubjectWords words(Declaration declared, Value said, Wording wording, Locale language) {
        FormField field = field(declared);
        String words = words(field, text(said), wording, language);
        String unit = declared.unit()
                .map(own -> " " + wording.of(path(field) + ".unit", own))
                .orElse("");
        return new SubjectWords(wording.of(path(field), declared.label()), words + unit);
    }

    private static String text(Value said) {
        if (said instanceof Value.Text text) {
            return text.text();
        }
        if (said instanceof Value.Figure figure) {
            return figure.number().toPlainString();
        }
        return said instanceof Value.Truth truth ? Boolean.toString(truth.holds()) : "";
    }

    /**
     * Returns what is known of the subject as a score sheet holds it; what is not said is left out.
     *
     * @param said by field
     * @param filed when it was handed in, or now if that is still to come
     */
    static Beside beside(Rubric rubric, Map<String, Field> said, Instant filed) {
        Map<String, String> texts = new LinkedHashMap<>();
        said.forEach((id, field) -> texts.put(id, field.value()));
        Map<String, Value> input = new LinkedHashMap<>(said(rubric, texts));
        rubric.inputs().stream().filter(SubjectFields::isDayOfFiling).forEach(declared -> {
            LocalDate day = LocalDate.ofInstant(filed, OfficeTime.ZONE);
            input.put(declared.id(), Value.text(day.toString()));
        });
        return Beside.ofInput(input);
    }

    /** Returns what texts from anywhere say of the subject; those that do not fit their fields say nothing. */
    static Map<String, Value> said(Rubric rubric, Map<String, String> texts) {
        Map<String, Value> said = new LinkedHashMap<>();
        for (Declaration declared : asked(rubric)) {
            FormField field = field(declared);
            Optional.ofNullable(texts.get(field.id()))
                    .flatMap(text -> FieldCheck.fitting(field, text))
                    .filter(text -> !text.isBlank())
                    .ifPresent(text -> said.put(declared.id(), value(declared, text)));
        }
        return said;
    }

    /** Returns what was known of the subject when the application was handed in last; nothing before that. */
    public static Beside handedIn(Handle handle, ApplicationId id, InstalledRubric revision) {
        return revision.rubric().inputs().isEmpty()
                ? Beside.NONE
                : handle.attach(ApplicationDao.class).submissions(id).stream()
                        .findFirst()
                        .map(Submitted::of)
                        .map(Submitted::subject)
                        .orElse(Beside.NONE);
    }

    private static List<Declaration> asked(Rubric rubric) {
        return rubric.inputs().stream().filter(SubjectFields::isAsked).toList();
    }

    static boolean isAsked(Declaration declared) {
        return !isDayOfFiling(declared);
    }

    private static boolean isDayOfFiling(Declaration declared) {
        return declared.id().equals(AS_OF) && declared.type() == Declaration.Type.DATE;
    }

    private static FormField field(Declaration declared) {
        return new FormField(
                PREFIX + declared.id(),
                declared.label(),
                type(declared.type()),
                true,
                declared.unit(),
                Optional.empty(),
                declared.type() == Declaration.Type.BOOLEAN ? YES_OR_NO : declared.options(),
                Optional.ofNullable(KNOWN.get(declared.id())),
                LONGEST_TEXT);
    }

    private static FormField.Type type(Declaration.Type type) {
        return switch (type) {
            case TEXT -> FormField.Type.TEXT;
            case NUMBER -> FormField.Type.NUMBER;
            case DATE -> FormField.Type.DATE;
            case BOOLEAN, CHOICE -> FormField.Type.CHOICE;
        };
    }

    private static Value value(Declaration declared, String text) {
        return switch (declared.type()) {
            case NUMBER -> Value.figure(text);
            case BOOLEAN -> Value.truth(Boolean.parseBoolean(text));
            case TEXT, DATE, CHOICE -> Value.text(text);
        };
    }
}
