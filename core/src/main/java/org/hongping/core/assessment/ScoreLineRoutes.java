package org.hongping.core.assessment;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.application.AnswerReader;
import org.hongping.core.application.LineTrouble;
import org.hongping.core.application.LineView;
import org.hongping.core.application.Typed;
import org.hongping.core.evidence.EvidenceView;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Flash;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Languages;
import org.hongping.core.web.Rejected;
import org.hongping.core.web.Role;
import org.hongping.core.web.Version;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Value;

/** One line of a score sheet: scored and saved at once, with its evidence beside it or on a page of its own. */
final class ScoreLineRoutes {
    private final AssessmentParts parts;

    private ScoreLineRoutes(AssessmentParts parts) {
        this.parts = parts;
    }

    /** Adds the pages. */
    static void register(RoutesConfig routes, AssessmentParts parts) {
        ScoreLineRoutes pages = new ScoreLineRoutes(parts);
        routes.get("/assessments/{id}/lines/{code}", pages::show, Role.ASSESSOR);
        routes.get("/assessments/{id}/lines/{code}/side", pages::side, Role.ASSESSOR);
        routes.post("/assessments/{id}/lines/{code}", pages::save, Role.ASSESSOR);
    }

    private void show(Context ctx) {
        ScoreDesk desk = desk(ctx);
        Criterion line = desk.line(ctx.pathParam("code"));
        page(ctx, desk, line, ScoreViews.of(desk, Languages.of(ctx)).line(line));
    }

    private void side(Context ctx) {
        ScoreDesk desk = desk(ctx);
        Criterion line = desk.line(ctx.pathParam("code"));
        ctx.render("assessment/side.peb", ScorePage.side(desk, line, Languages.of(ctx), asked(ctx)));
    }

    private void save(Context ctx) {
        Locale language = Languages.of(ctx);
        Criterion line = desk(ctx).line(ctx.pathParam("code"));
        Typed typed = new Typed(ctx.formParamMap());
        Optional<Rejected> trouble = trouble(ctx, line, typed);
        ScoreDesk desk = desk(ctx);
        LineView fresh = ScoreViews.of(desk, language).line(line);
        LineView view = trouble.map(why -> LineTrouble.shown(desk.application(), line, fresh, typed, why, language))
                .orElse(fresh);
        ctx.status(trouble.map(Rejected::status).orElse(200));
        if (ctx.header("HX-Request") != null) {
            Map<String, Object> model = ScorePage.of(desk, language, alone(ctx));
            model.put("line", view);
            ctx.render(isAcross(ctx) ? "assessment/cell-said.peb" : "assessment/line-said.peb", model);
        } else if (trouble.isEmpty()) {
            Flash.saved(ctx, desk.application().now());
            ctx.redirect(back(ctx, desk, view), HttpStatus.SEE_OTHER);
        } else {
            page(ctx, desk, line, view);
        }
    }

    private Optional<Rejected> trouble(Context ctx, Criterion line, Typed typed) {
        try {
            int basedOn = Math.toIntExact(Version.asked(ctx).number());
            parts.assessments().save(id(ctx), line.answerKey(), answer(line, typed), basedOn, Visitor.of(ctx));
            return Optional.empty();
        } catch (StaleScore | Invalid | Conflict refused) {
            return Optional.of(refused);
        }
    }

    private static Value.Fields answer(Criterion line, Typed typed) {
        Value.Fields answer = AnswerReader.read(line, typed);
        return typed.holds("abstain", "yes") ? ScoredLine.abstaining(answer) : answer;
    }

    private static void page(Context ctx, ScoreDesk desk, Criterion line, LineView view) {
        ctx.render("assessment/line.peb", ScorePage.line(desk, line, view, Languages.of(ctx), asked(ctx)));
    }

    /** Without script a line is saved from the whole sheet or from its own page; back to where it was. */
    private static String back(Context ctx, ScoreDesk desk, LineView view) {
        if (isAcross(ctx)) {
            return "/campaigns/" + desk.application().campaign().id().text() + "/across?section="
                    + Optional.ofNullable(ctx.formParam("section"))
                            .map(ScoreLineRoutes::encoded)
                            .orElse("")
                    + "#cell-" + desk.assignment().id().text() + "-" + view.anchor();
        }
        return alone(ctx) ? desk.path() + "/lines/" + view.code() : desk.path() + "#line-" + view.anchor();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static boolean isAcross(Context ctx) {
        return "across".equals(ctx.formParam("from"));
    }

    private static boolean alone(Context ctx) {
        return "line".equals(ctx.formParam("from"));
    }

    private static EvidenceView.Asked asked(Context ctx) {
        return new EvidenceView.Asked(
                Optional.ofNullable(ctx.queryParam("piece")), Optional.ofNullable(ctx.queryParam("page")));
    }

    private ScoreDesk desk(Context ctx) {
        return parts.desks().open(id(ctx), Visitor.of(ctx));
    }

    private static AssignmentId id(Context ctx) {
        return AssignmentId.of(ctx.pathParam("id"));
    }
}
