package org.hongping.core.assessment;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.rubric.SentFields;
import org.hongping.core.web.Cursor;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.JsonForm;
import org.hongping.core.web.Languages;
import org.hongping.core.web.Role;
import org.hongping.core.web.Slice;
import org.hongping.core.web.Version;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Message;
import org.hongping.rubric.Value;

/** A member's own assessments for programs: {@code /api/v1/assessments}. */
final class AssessmentApiRoutes {
    private static final String ALL = "/api/v1/assessments";
    private static final String ONE = ALL + "/{id}";
    private static final int LONGEST_REASON = 500;

    private final AssessmentParts parts;

    private AssessmentApiRoutes(AssessmentParts parts) {
        this.parts = parts;
    }

    /** Adds the routes. */
    static void register(RoutesConfig routes, AssessmentParts parts) {
        AssessmentApiRoutes api = new AssessmentApiRoutes(parts);
        routes.get(ALL, api::list, Role.ASSESSOR);
        routes.get(ONE, api::show, Role.ASSESSOR);
        routes.put(ONE + "/lines/{code}", api::save, Role.ASSESSOR);
        routes.post(ONE + "/finish", api::finish, Role.ASSESSOR);
        routes.post(ONE + "/decline", api::decline, Role.ASSESSOR);
    }

    private void list(Context ctx) {
        FormInput asked = FormInput.showing(
                Map.of("state", Optional.ofNullable(ctx.queryParam("state")).orElse("")));
        Optional<AssignmentState> state = asked.fields().choice("state", AssignmentState.class);
        asked.mustBeAccepted();
        Slice<QueueRow> slice = parts.queue().page(new QueueSearch(state, Cursor.asked(ctx)), Visitor.of(ctx));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("items", slice.items().stream().map(AssessmentDocument::of).toList());
        slice.next().ifPresent(next -> document.put("next", next));
        ctx.json(document);
    }

    private void show(Context ctx) {
        answer(ctx);
    }

    /** Takes {@code {"answer": {…}}}; the version that {@code If-Match} names is the line's own. */
    private void save(Context ctx) {
        Criterion line = desk(ctx).line(ctx.pathParam("code"));
        Map<String, Value> fields = SentFields.of(ctx.body(), Set.of("answer"));
        if (!(fields.getOrDefault("answer", Value.nothing()) instanceof Value.Fields answer)) {
            throw new Invalid("answer", Message.of("application.answer-is-object"));
        }
        int basedOn = Math.toIntExact(Version.asked(ctx).number());
        AssessmentService.SavedScore saved =
                parts.assessments().save(id(ctx), line.answerKey(), answer, basedOn, Visitor.of(ctx));
        new Version(saved.line().version()).tell(ctx);
        Locale language = Languages.of(ctx);
        ScoreDesk desk = desk(ctx);
        ctx.json(AssessmentDocument.line(desk, line, ScoreViews.of(desk, language)));
    }

    private void finish(Context ctx) {
        parts.assessments().finish(id(ctx), Visitor.of(ctx));
        answer(ctx);
    }

    private void decline(Context ctx) {
        desk(ctx);
        FormInput form = JsonForm.of(ctx, Set.of("reason"));
        String reason = form.fields().text("reason", LONGEST_REASON);
        form.mustBeAccepted();
        Assignment aside = parts.assessments().decline(id(ctx), reason, Visitor.of(ctx));
        answer(ctx, aside.id());
    }

    private void answer(Context ctx) {
        answer(ctx, id(ctx));
    }

    /** Who leaves a team has stepped aside under a number of their own. */
    private void answer(Context ctx, AssignmentId id) {
        ScoreDesk desk = parts.desks().open(id, Visitor.of(ctx));
        new Version(desk.assignment().version()).tell(ctx);
        ctx.json(AssessmentDocument.of(desk, Languages.of(ctx)));
    }

    private ScoreDesk desk(Context ctx) {
        return parts.desks().open(id(ctx), Visitor.of(ctx));
    }

    private static AssignmentId id(Context ctx) {
        return AssignmentId.of(ctx.pathParam("id"));
    }
}
