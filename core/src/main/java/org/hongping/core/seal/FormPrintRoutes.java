package org.hongping.core.seal;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.application.ApplicationParts;
import org.hongping.core.application.Desk;
import org.hongping.core.application.Submission;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Languages;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Form;
import org.hongping.rubric.Message;

/** The application form on paper, in as many copies as the scheme asks for. */
final class FormPrintRoutes {
    private final ApplicationParts parts;

    private FormPrintRoutes(ApplicationParts parts) {
        this.parts = parts;
    }

    /** Adds the page. */
    static void register(RoutesConfig routes, ApplicationParts parts) {
        FormPrintRoutes pages = new FormPrintRoutes(parts);
        routes.get("/applications/{id}/print/form", pages::form, Role.APPLICANT, Role.EXAMINER, Role.ORGANISER);
    }

    /** With {@code ?version=1} what was handed in first; without, what the visitor has before them. */
    private void form(Context ctx) {
        Desk desk = parts.desks().open(ApplicationId.of(ctx.pathParam("id")), Visitor.of(ctx));
        Optional<Integer> version = Optional.ofNullable(ctx.queryParam("version"))
                .filter(text -> text.matches("[1-9][0-9]{0,3}"))
                .map(Integer::valueOf);
        Desk shown = version.map(number -> parts.versions().at(desk, number)).orElse(desk);
        Optional<Submission> submission = version.isPresent()
                ? desk.submissions().stream()
                        .filter(known -> known.number() == version.get())
                        .findFirst()
                : handedIn(desk);
        Form form = desk.rubric().form().orElseThrow(() -> new NotFound(Message.of("application.no-form")));
        ctx.render(
                "seal/print-form.peb",
                Map.of("desk", shown, "form", PrintedForm.of(shown, form, submission, Languages.of(ctx))));
    }

    /** An applicant who may still write has a draft in hand, whatever was handed in before. */
    private static Optional<Submission> handedIn(Desk desk) {
        if (!desk.isReadable()) {
            throw new Conflict(Message.of("application.not-handed-in"));
        }
        return desk.own() && desk.application().state().isWritable() ? Optional.empty() : desk.latest();
    }
}
