package org.hongping.core.onsite;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.application.Typed;
import org.hongping.core.assessment.AssignmentId;
import org.hongping.core.assessment.ScoreDesk;
import org.hongping.core.assessment.StaleScore;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Flash;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Languages;
import org.hongping.core.web.Rejected;
import org.hongping.core.web.Role;
import org.hongping.core.web.Version;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** What phones have typed and what stands now, side by side, to be decided by who typed it. */
final class HeldSaveRoutes {
    private final OnsiteParts parts;

    private HeldSaveRoutes(OnsiteParts parts) {
        this.parts = parts;
    }

    /** Adds the pages. */
    static void register(RoutesConfig routes, OnsiteParts parts) {
        HeldSaveRoutes pages = new HeldSaveRoutes(parts);
        String held = "/assessments/{id}/visit/held";
        routes.get(held, ctx -> pages.show(ctx, Optional.empty()), Role.ASSESSOR);
        routes.post(held + "/{held}", pages::decide, Role.ASSESSOR);
        routes.post(held + "/{held}/drop", pages::drop, Role.ASSESSOR);
    }

    /** A decision that was refused: what was typed stays. */
    private record Trouble(String held, Typed typed, Message why) {}

    private void show(Context ctx, Optional<Trouble> trouble) {
        ScoreDesk desk = desk(ctx);
        List<HeldView> waiting = parts.saves().held(desk.assignment().id()).stream()
                .map(held -> HeldView.of(desk, held, typed(held, trouble), parts.saves(), Languages.of(ctx)))
                .toList();
        Map<String, Object> model = new HashMap<>();
        model.put("desk", desk);
        model.put("waiting", desk.isReadable() ? waiting : List.of());
        model.put("troubled", trouble.map(Trouble::held).orElse(""));
        model.put("why", trouble.map(Trouble::why));
        ctx.render("onsite/held.peb", model);
    }

    private static Typed typed(HeldSave held, Optional<Trouble> trouble) {
        return trouble.filter(one -> one.held().equals(held.id().text()))
                .map(Trouble::typed)
                .orElseGet(held::typed);
    }

    private void decide(Context ctx) {
        ScoreDesk desk = desk(ctx);
        HeldSave held = held(ctx, desk);
        Typed typed = new Typed(ctx.formParamMap());
        try {
            parts.saves().settle(desk, held, typed, Version.asked(ctx).toInt(), Visitor.of(ctx));
        } catch (StaleScore | Invalid | Conflict refused) {
            ctx.status(refused.status());
            show(ctx, Optional.of(new Trouble(held.id().text(), typed, reason(refused))));
            return;
        }
        Flash.say(ctx, Message.of("onsite.taken-says", held.line()));
        onward(ctx, desk);
    }

    private void drop(Context ctx) {
        ScoreDesk desk = desk(ctx);
        HeldSave held = held(ctx, desk);
        parts.saves().drop(desk, held, Visitor.of(ctx));
        Flash.say(ctx, Message.of("onsite.dropped-says", held.line()));
        onward(ctx, desk);
    }

    private void onward(Context ctx, ScoreDesk desk) {
        boolean more = !parts.saves().held(desk.assignment().id()).isEmpty();
        ctx.redirect(desk.path() + (more ? "/visit/held" : "/visit"), HttpStatus.SEE_OTHER);
    }

    private HeldSave held(Context ctx, ScoreDesk desk) {
        return parts.saves().held(desk.assignment().id(), ctx.pathParam("held"));
    }

    private static Message reason(Rejected refused) {
        return refused instanceof Invalid invalid
                ? invalid.fields().values().stream().findFirst().orElse(invalid.detail())
                : refused.detail();
    }

    private ScoreDesk desk(Context ctx) {
        return parts.assessments().desks().open(AssignmentId.of(ctx.pathParam("id")), Visitor.of(ctx));
    }
}
