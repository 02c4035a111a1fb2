package org.hongping.core.assessment;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.web.Flash;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** What a member declares against themselves (回避申报). */
final class InterestRoutes {
    private static final String HERE = "/interests";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 500;

    private final AssessmentParts parts;

    private InterestRoutes(AssessmentParts parts) {
        this.parts = parts;
    }

    /** Adds the pages. */
    static void register(RoutesConfig routes, AssessmentParts parts) {
        InterestRoutes pages = new InterestRoutes(parts);
        routes.get(HERE, ctx -> pages.show(ctx, FormInput.showing(Map.of("kind", "ESTATE"))), Role.ASSESSOR);
        routes.post(HERE, pages::declare, Role.ASSESSOR);
        routes.post(HERE + "/{id}/withdraw", pages::withdraw, Role.ASSESSOR);
    }

    private void show(Context ctx, FormInput form) {
        ctx.render(
                "assessment/interests.peb",
                Map.of("form", form, "interests", parts.interests().own(Visitor.of(ctx))));
    }

    private void declare(Context ctx) {
        FormInput form = FormInput.of(ctx);
        Optional<InterestService.Kind> kind = form.fields().choice("kind", InterestService.Kind.class);
        if (kind.isEmpty()) {
            form.refuse("kind", Message.of("web.fill-in"));
        }
        String name = form.fields().text("name", LONGEST_NAME);
        String reason = form.fields().text("reason", LONGEST_REASON);
        if (!form.refused()) {
            try {
                InterestService.Declared made =
                        parts.interests().declare(kind.orElseThrow(), name, reason, Visitor.of(ctx));
                Flash.say(ctx, Message.of("assessment.interest-declared", Integer.toString(made.asideFrom())));
                ctx.redirect(HERE, HttpStatus.SEE_OTHER);
                return;
            } catch (Invalid invalid) {
                form.refuse(invalid);
            }
        }
        ctx.status(422);
        show(ctx, form);
    }

    private void withdraw(Context ctx) {
        parts.interests().withdraw(ctx.pathParam("id"), Visitor.of(ctx));
        Flash.say(ctx, Message.of("assessment.interest-withdrawn"));
        ctx.redirect(HERE, HttpStatus.SEE_OTHER);
    }
}
