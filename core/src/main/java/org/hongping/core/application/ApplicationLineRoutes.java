package org.hongping.core.application;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

/** One line of the self-assessment: answered and saved at once, with its evidence beside it or on a page of its own. */
final class ApplicationLineRoutes {
    private final ApplicationParts parts;

    private ApplicationLineRoutes(ApplicationParts parts) {
        this.parts = parts;
    }

    /** Adds the pages. */
    static void register(RoutesConfig routes, ApplicationParts parts) {
        ApplicationLineRoutes pages = new ApplicationLineRoutes(parts);
        routes.get("/applications/{id}/lines/{code}", pages::show, Role.APPLICANT, Role.EXAMINER, Role.ORGANISER);
        routes.get("/applications/{id}/lines/{code}/side", pages::side, Role.APPLICANT, Role.EXAMINER, Role.ORGANISER);
        routes.post("/applications/{id}/lines/{code}", pages::save, Role.APPLICANT);
    }

    private void show(Context ctx) {
        Desk desk = desk(ctx);
        Criterion line = DeskService.line(desk, ctx.pathParam("code"));
        page(ctx, LinePage.of(desk, line, language(ctx)));
    }

    private void side(Context ctx) {
        Desk desk = desk(ctx);
        Criterion line = DeskService.line(desk, ctx.pathParam("code"));
        ctx.render("application/side.peb", SidePage.of(desk, line, language(ctx), asked(ctx)));
    }

    private void save(Context ctx) {
        Criterion line = DeskService.line(desk(ctx), ctx.pathParam("code"));
        Typed typed = new Typed(ctx.formParamMap());
        Optional<Rejected> trouble = trouble(ctx, line, typed);
        Desk desk = desk(ctx);
        LineView fresh = LineViews.of(desk, language(ctx)).line(line);
        LineView view = trouble.map(why -> LineTrouble.shown(desk, line, fresh, typed, why, language(ctx)))
                .orElse(fresh);
        ctx.status(trouble.map(Rejected::status).orElse(200));
        if (ctx.header("HX-Request") != null) {
            if (trouble.isEmpty()) {
                ctx.header("HX-Trigger", "line-saved");
            }
            Map<String, Object> model = new LinkedHashMap<>(WorkPage.summary(desk, language(ctx)));
            model.put("line", view);
            ctx.render("application/line-said.peb", model);
        } else if (trouble.isEmpty()) {
            Flash.saved(ctx, parts.desks().now());
            ctx.redirect(back(ctx, desk, view), HttpStatus.SEE_OTHER);
        } else {
            page(ctx, LinePage.of(desk, line, language(ctx)).showing(view));
        }
    }

    private Optional<Rejected> trouble(Context ctx, Criterion line, Typed typed) {
        try {
            parts.drafts()
                    .saveLine(
                            ApplicationId.of(ctx.pathParam("id")),
                            line.answerKey(),
                            AnswerReader.read(line, typed),
                            "",
                            Math.toIntExact(Version.asked(ctx).number()),
                            Visitor.of(ctx));
            return Optional.empty();
        } catch (StaleSave | Invalid | Conflict refused) {
            return Optional.of(refused);
        }
    }

    private static void page(Context ctx, LinePage page) {
        ctx.render("application/line.peb", page.model(language(ctx), asked(ctx)));
    }

    /** Without script a line is saved from the whole sheet or from its own page; back to where it was. */
    private static String back(Context ctx, Desk desk, LineView view) {
        boolean alone = "line".equals(ctx.formParam("from"));
        return alone ? desk.path() + "/lines/" + view.code() : desk.path() + "/sheet#line-" + view.anchor();
    }

    private static EvidenceView.Asked asked(Context ctx) {
        return new EvidenceView.Asked(
                Optional.ofNullable(ctx.queryParam("piece")), Optional.ofNullable(ctx.queryParam("page")));
    }

    private Desk desk(Context ctx) {
        return parts.desks().open(ApplicationId.of(ctx.pathParam("id")), Visitor.of(ctx));
    }

    private static Locale language(Context ctx) {
        return Languages.of(ctx);
    }
}
