package org.hongping.core.application;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.web.Flash;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Languages;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** Handing in, taking back, and what was handed in: each version to read, two of them side by side. */
final class SubmissionRoutes {
    private final ApplicationParts parts;

    private SubmissionRoutes(ApplicationParts parts) {
        this.parts = parts;
    }

    /** Adds the pages. */
    static void register(RoutesConfig routes, ApplicationParts parts) {
        SubmissionRoutes pages = new SubmissionRoutes(parts);
        routes.get("/applications/{id}/submit", pages::show, Role.APPLICANT);
        routes.post("/applications/{id}/submit", pages::submit, Role.APPLICANT);
        routes.post("/applications/{id}/withdraw", pages::withdraw, Role.APPLICANT);
        routes.get("/applications/{id}/submissions", pages::all, Role.APPLICANT, Role.EXAMINER, Role.ORGANISER);
        routes.get(
                "/applications/{id}/submissions/{number}", pages::one, Role.APPLICANT, Role.EXAMINER, Role.ORGANISER);
    }

    private void show(Context ctx) {
        ctx.render("application/submit.peb", WorkPage.of(desk(ctx), language(ctx), "submit"));
    }

    private void submit(Context ctx) {
        try {
            parts.applications().submit(id(ctx), Visitor.of(ctx));
        } catch (Invalid incomplete) {
            ctx.status(incomplete.status());
            show(ctx);
            return;
        }
        Desk desk = desk(ctx);
        desk.latest()
                .ifPresent(
                        handedIn -> Flash.say(ctx, Message.of("application.submitted-says", handedIn.shortChecksum())));
        ctx.redirect(desk.path(), HttpStatus.SEE_OTHER);
    }

    private void withdraw(Context ctx) {
        FormInput form = FormInput.of(ctx);
        String reason = form.fields().text("reason", 500);
        if (form.refused()) {
            Map<String, Object> model = WorkPage.of(desk(ctx), language(ctx), "overview");
            model.put("withdrawal", form);
            ctx.status(422).render("application/overview.peb", model);
            return;
        }
        Application withdrawn = parts.applications().withdraw(id(ctx), reason, Visitor.of(ctx));
        Flash.say(ctx, Message.of("application.withdrawn-says"));
        ctx.redirect("/applications/" + withdrawn.id().text(), HttpStatus.SEE_OTHER);
    }

    /** With {@code ?before=1&after=2} those two side by side; without, the last two. */
    private void all(Context ctx) {
        Desk desk = desk(ctx);
        int last = desk.submissions().size();
        int after = number(ctx, "after").orElse(last);
        int before = number(ctx, "before").orElse(after - 1);
        Map<String, Object> model = WorkPage.of(desk, language(ctx), "submissions");
        model.put("before", before);
        model.put("after", after);
        Optional<Comparison> comparison =
                last < 2 ? Optional.empty() : Optional.of(parts.versions().compare(desk, before, after, language(ctx)));
        model.put("comparison", comparison);
        ctx.render("application/submissions.peb", model);
    }

    private void one(Context ctx) {
        int number = whole(ctx.pathParam("number")).orElse(0);
        Desk desk = parts.versions().at(desk(ctx), number);
        Locale language = language(ctx);
        Map<String, Object> model = WorkPage.of(desk, language, "submissions");
        model.put(
                "submission",
                desk.submissions().stream()
                        .filter(known -> known.number() == number)
                        .findFirst());
        model.put("rows", FormViews.of(desk, language).rows());
        model.put("sections", LineViews.of(desk, language).sections());
        ctx.render("application/submission.peb", model);
    }

    private static Optional<Integer> number(Context ctx, String name) {
        return Optional.ofNullable(ctx.queryParam(name)).flatMap(SubmissionRoutes::whole);
    }

    private static Optional<Integer> whole(String text) {
        return text.matches("[1-9][0-9]{0,3}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private Desk desk(Context ctx) {
        return parts.desks().open(id(ctx), Visitor.of(ctx));
    }

    private static ApplicationId id(Context ctx) {
        return ApplicationId.of(ctx.pathParam("id"));
    }

    private static Locale language(Context ctx) {
        return Languages.of(ctx);
    }
}
