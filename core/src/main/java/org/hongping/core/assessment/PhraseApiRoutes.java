package org.hongping.core.assessment;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Set;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.JsonForm;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** Sentences kept for reasons (常用评语), for programs. */
final class PhraseApiRoutes {
    private static final String ALL = "/api/v1/phrases";

    private final PhraseService phrases;

    private PhraseApiRoutes(PhraseService phrases) {
        this.phrases = phrases;
    }

    /** Adds the routes. */
    static void register(RoutesConfig routes, AssessmentParts parts) {
        PhraseApiRoutes api = new PhraseApiRoutes(parts.phrases());
        routes.get(ALL, api::list, Role.ASSESSOR, Role.ORGANISER);
        routes.post(ALL, api::add, Role.ASSESSOR, Role.ORGANISER);
        routes.delete(ALL + "/{id}", api::remove, Role.ASSESSOR, Role.ORGANISER);
    }

    private void list(Context ctx) {
        ctx.json(Map.of("items", phrases.of(Visitor.of(ctx))));
    }

    private void add(Context ctx) {
        FormInput form = JsonForm.of(ctx, Set.of("words", "shared"));
        String words = form.fields().text("words", PhraseRoutes.LONGEST);
        if (!Set.of("", "true", "false").contains(form.value("shared"))) {
            form.refuse("shared", Message.of("web.no-choice", form.value("shared")));
        }
        form.mustBeAccepted();
        ctx.status(201).json(phrases.add(words, form.fields().ticked("shared"), Visitor.of(ctx)));
    }

    private void remove(Context ctx) {
        String id = ctx.pathParam("id");
        boolean shared = phrases.of(Visitor.of(ctx)).stream()
                .filter(phrase -> phrase.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(Message.of("phrase.not-found", id)))
                .shared();
        phrases.remove(id, shared, Visitor.of(ctx));
        ctx.status(204);
    }
}
