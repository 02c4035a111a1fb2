package org.hongping.core.assessment;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hongping.core.rubric.SentFields;
import org.hongping.core.web.Cursor;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.JsonForm;
import org.hongping.core.web.Languages;
import org.hongping.core.web.News;
import org.hongping.core.web.Rejected;
import org.hongping.core.web.Role;
import org.hongping.core.web.Slice;
import org.hongping.core.web.Version;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;
import org.hongping.rubric.Value;

/** A member's own assessments for programs: {@code /api/v1/assessments}. */
final class AssessmentApiRoutes {
    private static final String ALL = "/api/v1/assessments";
    private static final String ONE = ALL + "/{id}";
    private static final int LONGEST_REASON = 500;
    /** RFC 7240: a program that knows what it sent wants no more than what became of it. */
    private static final String MINIMAL = "return=minimal";

    private static final BigDecimal LATEST = BigDecimal.valueOf(Integer.MAX_VALUE);

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
        routes.put(ONE + "/lines", api::saveAll, Role.ASSESSOR);
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
        Scoring.Sent sent = own(
                ctx,
                () -> new Scoring.Sent(
                        answer(SentFields.of(ctx.body(), Set.of("answer"))),
                        Math.toIntExact(Version.asked(ctx).number())));
        News.answer(ctx, parts.assessments().saveLine(id(ctx), ctx.pathParam("code"), sent, Visitor.of(ctx)), saved -> {
            new Version(saved.line().version()).tell(ctx);
            ctx.json(AssessmentDocument.saved(saved, Languages.of(ctx)));
        });
    }

    /** Takes {@code {"lines": {"1.1": {"answer": {…}, "basedOn": 0}, …}}}: all of them or none. */
    private void saveAll(Context ctx) {
        Map<String, Scoring.Sent> sent = own(ctx, () -> sent(SentFields.of(ctx.body(), Set.of("lines"))));
        boolean little = prefersLittle(ctx);
        Locale language = Languages.of(ctx);
        Function<AssessmentService.SavedSheet, News.Json> making = News.json(
                ctx,
                saved -> little
                        ? AssessmentDocument.kept(saved, sent.keySet())
                        : AssessmentDocument.saved(saved, sent.keySet(), language));
        News.answer(ctx, parts.assessments().saveSheet(id(ctx), sent, Visitor.of(ctx), making), json -> {
            if (little) {
                ctx.header("Preference-Applied", MINIMAL);
            }
            json.to(ctx);
        });
    }

    /** Several preferences may stand beside one another; those we do not know are nobody's fault. */
    private static boolean prefersLittle(Context ctx) {
        return Optional.ofNullable(ctx.header("Prefer")).stream()
                .flatMap(preferences -> Arrays.stream(preferences.split("[,;]")))
                .anyMatch(preference -> preference.strip().equalsIgnoreCase(MINIMAL));
    }

    /** Whose sheet it is comes before what is wrong with what was sent; the save itself asks for it first too. */
    private <T> T own(Context ctx, Supplier<T> sent) {
        try {
            return sent.get();
        } catch (Rejected refused) {
            desk(ctx);
            throw refused;
        }
    }

    private static Map<String, Scoring.Sent> sent(Map<String, Value> fields) {
        if (!(fields.get("lines") instanceof Value.Fields lines)
                || lines.fields().isEmpty()) {
            throw new Invalid("lines", Message.of("assessment.lines-are-object"));
        }
        Map<String, Scoring.Sent> sent = new LinkedHashMap<>();
        lines.fields().forEach((code, line) -> sent.put(code, sent(code, line)));
        return sent;
    }

    private static Scoring.Sent sent(String code, Value line) {
        if (line instanceof Value.Fields fields
                && fields.fields().keySet().equals(Set.of("answer", "basedOn"))
                && fields.fields().get("answer") instanceof Value.Fields answer
                && fields.fields().get("basedOn") instanceof Value.Figure basedOn
                && basedOn.number().scale() <= 0
                && basedOn.number().signum() >= 0
                && basedOn.number().compareTo(LATEST) <= 0) {
            return new Scoring.Sent(answer, basedOn.number().intValueExact());
        }
        throw new Invalid(code, Message.of("assessment.line-is-object"));
    }

    private static Value.Fields answer(Map<String, Value> fields) {
        if (fields.get("answer") instanceof Value.Fields answer) {
            return answer;
        }
        throw new Invalid("answer", Message.of("application.answer-is-object"));
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
