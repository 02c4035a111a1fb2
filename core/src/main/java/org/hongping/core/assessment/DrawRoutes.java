package org.hongping.core.assessment;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hongping.core.assessment.draw.DrawRecord;
import org.hongping.core.storage.JsonText;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Flash;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** A draw (双随机): its commitment to print before, its record to work out again after. */
final class DrawRoutes {
    private static final int LONGEST_WORD = 100;
    private static final int LONGEST_REASON = 500;
    private static final int MOST_NAMED = 20;

    private final AssessmentParts parts;

    private DrawRoutes(AssessmentParts parts) {
        this.parts = parts;
    }

    /** Adds the pages. */
    static void register(RoutesConfig routes, AssessmentParts parts) {
        DrawRoutes pages = new DrawRoutes(parts);
        String one = "/draws/{id}";
        routes.get(one, ctx -> pages.show(ctx, FormInput.empty(), List.of()), Role.ORGANISER, Role.ASSESSOR);
        routes.get(one + "/record", pages::saveRecord, Role.ORGANISER, Role.ASSESSOR);
        routes.post(one + "/draw", pages::draw, Role.ORGANISER);
        routes.post(one + "/continue", pages::goOn, Role.ORGANISER);
        routes.post(one + "/drop", pages::drop, Role.ORGANISER);
    }

    private void show(Context ctx, FormInput form, List<Message> refusals) {
        Draw draw = parts.allotments().get(id(ctx));
        Map<String, Object> model = new HashMap<>();
        model.put("draw", draw);
        model.put("names", DrawNames.of(draw));
        model.put("form", form);
        model.put("refusals", refusals);
        model.put("organiser", Visitor.of(ctx).is(Role.ORGANISER));
        ctx.render("assessment/draw.peb", model);
    }

    private void saveRecord(Context ctx) {
        DrawRecord record = parts.allotments()
                .get(id(ctx))
                .asRecord()
                .orElseThrow(() -> new NotFound(Message.of("draw.no-record")));
        ctx.contentType("application/json; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"draw-" + id(ctx).text() + ".json\"")
                .result(JsonText.of(record).text());
    }

    private void draw(Context ctx) {
        FormInput form = FormInput.of(ctx);
        String word = form.fields().optional("word", LONGEST_WORD).orElse("");
        if (form.refused()) {
            ctx.status(422);
            show(ctx, form, List.of());
            return;
        }
        try {
            tell(ctx, parts.allotments().draw(id(ctx), word, Visitor.of(ctx)));
        } catch (Conflict drawnAlready) {
            Flash.say(ctx, drawnAlready.detail());
            back(ctx);
        }
    }

    private void goOn(Context ctx) {
        tell(ctx, parts.allotments().goOn(id(ctx), Visitor.of(ctx)));
    }

    private void drop(Context ctx) {
        FormInput form = FormInput.of(ctx);
        String reason = form.fields().text("reason", LONGEST_REASON);
        if (form.refused()) {
            ctx.status(422);
            show(ctx, form, List.of());
            return;
        }
        parts.allotments().drop(id(ctx), reason, Visitor.of(ctx));
        back(ctx);
    }

    /** What was drawn but must not be handed out any more is named on the page. */
    private void tell(Context ctx, Handout handout) {
        if (handout.refused().isEmpty()) {
            Flash.say(ctx, Message.of("assessment.handed-out", Integer.toString(handout.made())));
            back(ctx);
            return;
        }
        show(
                ctx,
                FormInput.empty(),
                handout.refused().stream()
                        .limit(MOST_NAMED)
                        .map(Handout.Refused::why)
                        .toList());
    }

    private static void back(Context ctx) {
        ctx.redirect("/draws/" + id(ctx).text(), HttpStatus.SEE_OTHER);
    }

    private static DrawId id(Context ctx) {
        return DrawId.of(ctx.pathParam("id"));
    }
}
