package org.hongping.core.assessment;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;

/** Sentences kept for reasons (常用评语). */
final class PhraseRoutes {
    private static final String HERE = "/phrases";
    /** Characters of a sentence at most. */
    static final int LONGEST = 200;

    private final AssessmentParts parts;

    private PhraseRoutes(AssessmentParts parts) {
        this.parts = parts;
    }

    /** Adds the pages. */
    static void register(RoutesConfig routes, AssessmentParts parts) {
        PhraseRoutes pages = new PhraseRoutes(parts);
        routes.get(HERE, ctx -> pages.show(ctx, FormInput.empty()), Role.ASSESSOR, Role.ORGANISER);
        routes.get(HERE + "/choose", pages::choose, Role.ASSESSOR);
        routes.post(HERE, pages::add, Role.ASSESSOR, Role.ORGANISER);
        routes.post(HERE + "/{id}/remove", pages::remove, Role.ASSESSOR, Role.ORGANISER);
    }

    private void show(Context ctx, FormInput form) {
        Visitor visitor = Visitor.of(ctx);
        ctx.render(
                "assessment/phrases.peb",
                Map.of(
                        "form", form,
                        "phrases", parts.phrases().of(visitor),
                        "organiser", visitor.is(Role.ORGANISER)));
    }

    /** The list a sheet shows over a reason. */
    private void choose(Context ctx) {
        ctx.render(
                "assessment/phrase-list.peb", Map.of("phrases", parts.phrases().of(Visitor.of(ctx))));
    }

    private void add(Context ctx) {
        FormInput form = FormInput.of(ctx);
        String words = form.fields().text("words", LONGEST);
        if (!form.refused()) {
            try {
                parts.phrases().add(words, form.fields().ticked("shared"), Visitor.of(ctx));
                ctx.redirect(HERE, HttpStatus.SEE_OTHER);
                return;
            } catch (Invalid invalid) {
                form.refuse(invalid);
            }
        }
        ctx.status(422);
        show(ctx, form);
    }

    private void remove(Context ctx) {
        boolean shared = FormInput.of(ctx).fields().ticked("shared");
        parts.phrases().remove(ctx.pathParam("id"), shared, Visitor.of(ctx));
        ctx.redirect(HERE, HttpStatus.SEE_OTHER);
    }
}
