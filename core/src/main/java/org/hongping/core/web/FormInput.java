package org.hongping.core.web;

import io.javalin.http.Context;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.Message;

/**
 * What stands in a form: every value as it was typed, and why some are refused. Reading a field collects its error; a
 * form that is {@link #refused()} is shown again with everything in it. For one request, not for many threads.
 *
 * <pre>{@code
 * FormInput form = FormInput.of(ctx);
 * String name = form.fields().text("name", 60);
 * Optional<LocalDate> built = form.fields().day("built");
 * if (form.refused()) {
 *     ctx.status(422).render("registry/estate-form.peb", Map.of("form", form));
 *     return;
 * }
 * }</pre>
 */
public final class FormInput {
    private final Map<String, List<String>> values;
    private final Map<String, Message> errors = new LinkedHashMap<>();

    private FormInput(Map<String, List<String>> values) {
        this.values = values;
    }

    /** Returns what was sent. */
    public static FormInput of(Context ctx) {
        return new FormInput(Map.copyOf(ctx.formParamMap()));
    }

    /** Returns a form as it is first shown, with these values. */
    public static FormInput showing(Map<String, String> values) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        values.forEach((field, value) -> lists.put(field, List.of(value)));
        return new FormInput(lists);
    }

    /** Returns a form as it is first shown, with these values of fields that may come more than once. */
    public static FormInput showingAll(Map<String, List<String>> values) {
        return new FormInput(Map.copyOf(values));
    }

    /** Returns an empty form. */
    public static FormInput empty() {
        return new FormInput(Map.of());
    }

    /** Returns the reader of typed values; see {@link FormFields}. */
    public FormFields fields() {
        return new FormFields(this);
    }

    /** Returns what was typed, untouched; empty text if nothing came. */
    public String value(String field) {
        return values.getOrDefault(field, List.of()).stream().findFirst().orElse("");
    }

    /** Returns every value of a field that may come more than once. */
    public List<String> values(String field) {
        return values.getOrDefault(field, List.of());
    }

    /** Returns whether the field holds the value; for boxes and choices. */
    public boolean holds(String field, String value) {
        return values(field).contains(value);
    }

    /** Returns the same form, what is refused with it, with another value in a field. */
    public FormInput with(String field, String value) {
        Map<String, List<String>> others = new LinkedHashMap<>(values);
        others.put(field, List.of(value));
        FormInput same = new FormInput(others);
        same.errors.putAll(errors);
        return same;
    }

    /** Refuses a field; the first reason stands. */
    public void refuse(String field, Message why) {
        errors.putIfAbsent(field, why);
    }

    /** Takes over what a service refused. */
    public void refuse(Invalid invalid) {
        invalid.fields().forEach(this::refuse);
    }

    /** Returns whether anything is refused. */
    public boolean refused() {
        return !errors.isEmpty();
    }

    /** Returns why a field is refused. */
    public Optional<Message> error(String field) {
        return Optional.ofNullable(errors.get(field));
    }

    /** Returns all that is refused, in the order it was found. */
    public List<FieldError> errors() {
        return errors.entrySet().stream()
                .map(entry -> new FieldError(entry.getKey(), entry.getValue()))
                .toList();
    }

    /**
     * Refuses the request if anything is refused; for the API, where no form is shown again.
     *
     * @throws Invalid with every field
     */
    public void mustBeAccepted() {
        if (refused()) {
            throw new Invalid(Collections.unmodifiableMap(errors));
        }
    }

    /** One refused field. */
    public record FieldError(String field, Message message) {}
}
