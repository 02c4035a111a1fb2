package org.hongping.core.application;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Flash;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Languages;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Rejected;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.FormField;
import org.hongping.rubric.Message;

/** The application form: saved field by field as it is filled in, or all of it by a plain form. */
final class ApplicationFormRoutes {
    private final ApplicationParts parts;

    private ApplicationFormRoutes(ApplicationParts parts) {
        this.parts = parts;
    }

    /** Adds the pages. */
    static void register(RoutesConfig routes, ApplicationParts parts) {
        ApplicationFormRoutes pages = new ApplicationFormRoutes(parts);
        routes.get("/applications/{id}/form", pages::show, Role.APPLICANT, Role.EXAMINER, Role.ORGANISER);
        routes.post("/applications/{id}/form", pages::saveAll, Role.APPLICANT);
        routes.post("/applications/{id}/form/{field}", pages::saveOne, Role.APPLICANT);
    }

    private void show(Context ctx) {
        Desk desk = desk(ctx);
        render(ctx, desk, Map.of(), desk.isWritable());
    }

    private void saveAll(Context ctx) {
        FormInput form = FormInput.of(ctx);
        Desk desk = desk(ctx);
        Map<String, FieldView> refused = new LinkedHashMap<>();
        for (FormField field : fields(desk)) {
            if (FieldSave.isTouched(field, form)) {
                FieldSave save = save(ctx, field, form);
                save.trouble().ifPresent(trouble -> refused.put(field.id(), save.view(desk(ctx), language(ctx))));
            }
        }
        if (refused.isEmpty()) {
            Flash.saved(ctx, parts.desks().now());
            ctx.redirect(desk.path() + "/form", HttpStatus.SEE_OTHER);
            return;
        }
        ctx.status(422);
        render(ctx, desk(ctx), refused, true);
    }

    private void saveOne(Context ctx) {
        FormInput form = FormInput.of(ctx);
        String id = ctx.pathParam("field");
        FormField field = fields(desk(ctx)).stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(Message.of("application.no-such-field", id)));
        FieldSave save = save(ctx, field, form);
        Desk desk = desk(ctx);
        FieldView view = save.view(desk, language(ctx));
        ctx.status(save.trouble().map(Rejected::status).orElse(200));
        if (ctx.header("HX-Request") != null) {
            Map<String, Object> model = new LinkedHashMap<>(WorkPage.summary(desk, language(ctx)));
            model.put("field", view);
            ctx.render("application/field-said.peb", model);
        } else if (save.trouble().isEmpty()) {
            Flash.saved(ctx, parts.desks().now());
            ctx.redirect(desk.path() + "/form#f-" + id, HttpStatus.SEE_OTHER);
        } else {
            render(ctx, desk, Map.of(id, view), true);
        }
    }

    private FieldSave save(Context ctx, FormField field, FormInput form) {
        TypedField typed = TypedField.read(field, form);
        try {
            parts.drafts()
                    .saveField(
                            ApplicationId.of(ctx.pathParam("id")),
                            field.id(),
                            typed.value(field),
                            FieldSave.version(field, form),
                            Visitor.of(ctx));
            return FieldSave.done(field, typed);
        } catch (StaleSave | Invalid | Conflict refused) {
            return FieldSave.refused(field, typed, refused);
        }
    }

    private void render(Context ctx, Desk desk, Map<String, FieldView> refused, boolean editing) {
        Locale language = language(ctx);
        Map<String, Object> model = WorkPage.of(desk, language, "form");
        model.put(
                "rows",
                FormViews.of(desk, language).rows().stream()
                        .map(row -> row.stream()
                                .map(field -> refused.getOrDefault(field.id(), field))
                                .toList())
                        .toList());
        model.put("refused", List.copyOf(refused.values()));
        model.put("editing", editing);
        ctx.render("application/form.peb", model);
    }

    private Desk desk(Context ctx) {
        return parts.desks().open(ApplicationId.of(ctx.pathParam("id")), Visitor.of(ctx));
    }

    private static List<FormField> fields(Desk desk) {
        return SubjectFields.all(desk.rubric());
    }

    private static Locale language(Context ctx) {
        return Languages.of(ctx);
    }
}
