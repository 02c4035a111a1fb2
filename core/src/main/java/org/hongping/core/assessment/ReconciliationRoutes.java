package org.hongping.core.assessment;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.application.AnswerReader;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.application.LineTrouble;
import org.hongping.core.application.LineView;
import org.hongping.core.application.Typed;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Flash;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Languages;
import org.hongping.core.web.Rejected;
import org.hongping.core.web.Role;
import org.hongping.core.web.Version;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Message;
import org.hongping.rubric.Value;

/** Reconciliation (分差复议): members look at the lines they differ on again; the office opens and closes it. */
final class ReconciliationRoutes {
    private static final int LONGEST_REASON = 500;

    private final AssessmentParts parts;

    private ReconciliationRoutes(AssessmentParts parts) {
        this.parts = parts;
    }

    /** Adds the pages. */
    static void register(RoutesConfig routes, AssessmentParts parts) {
        ReconciliationRoutes pages = new ReconciliationRoutes(parts);
        String own = "/assessments/{id}/reconcile";
        routes.get(own, ctx -> pages.show(ctx, Map.of()), Role.ASSESSOR);
        routes.post(own + "/lines/{code}", pages::save, Role.ASSESSOR);
        routes.post(own + "/conclude", pages::conclude, Role.ASSESSOR);
        String office = "/applications/{id}/reconciliation";
        routes.get(office, ctx -> pages.office(ctx, FormInput.empty()), Role.ORGANISER);
        routes.post(office, pages::begin, Role.ORGANISER);
        routes.post(office + "/close", pages::close, Role.ORGANISER);
    }

    private void show(Context ctx, Map<String, LineView> troubled) {
        ScoreDesk desk = desk(ctx);
        Locale language = Languages.of(ctx);
        ScoreViews views = ScoreViews.of(desk, language);
        ReconciliationService.Talk talk =
                parts.reconciliations().talk(desk.assignment().id(), Visitor.of(ctx));
        List<LineView> lines = desk.sheet().own().stream()
                .filter(line -> talk.reconciliation().keys().contains(line.answerKey()))
                .map(line -> Optional.ofNullable(troubled.get(line.code())).orElseGet(() -> views.line(line)))
                .toList();
        Map<String, Object> model = ScorePage.of(desk, language, true);
        model.put("talk", talk);
        model.put("lines", lines);
        ctx.render("assessment/reconcile.peb", model);
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
            ctx.render("assessment/reconcile-said.peb", Map.of("line", view));
        } else if (trouble.isEmpty()) {
            Flash.saved(ctx, desk.application().now());
            ctx.redirect(desk.path() + "/reconcile#line-" + view.anchor(), HttpStatus.SEE_OTHER);
        } else {
            show(ctx, Map.of(line.code(), view));
        }
    }

    private Optional<Rejected> trouble(Context ctx, Criterion line, Typed typed) {
        try {
            int basedOn = Math.toIntExact(Version.asked(ctx).number());
            Value.Fields read = AnswerReader.read(line, typed);
            Value.Fields answer = typed.holds("abstain", "yes") ? ScoredLine.abstaining(read) : read;
            parts.reconciliations().reconsider(id(ctx), line.answerKey(), answer, basedOn, Visitor.of(ctx));
            return Optional.empty();
        } catch (StaleScore | Invalid | Conflict refused) {
            return Optional.of(refused);
        }
    }

    private void conclude(Context ctx) {
        Reconciliation now = parts.reconciliations().conclude(id(ctx), Visitor.of(ctx));
        Flash.say(ctx, Message.of(now.isOpen() ? "reconcile.concluded-says" : "reconcile.closed-says"));
        ctx.redirect("/assessments", HttpStatus.SEE_OTHER);
    }

    private void office(Context ctx, FormInput form) {
        ApplicationId id = ApplicationId.of(ctx.pathParam("id"));
        var desk = parts.applications().desks().open(id, Visitor.of(ctx));
        parts.assessments().blindness().requireSight(id, Visitor.of(ctx));
        Map<String, Object> model = new HashMap<>();
        model.put("desk", desk);
        model.put("form", form);
        model.put("standing", parts.reconciliations().standing(id));
        model.put("lines", PanelLines.of(parts, desk, Languages.of(ctx)));
        ctx.render("assessment/reconciliation.peb", model);
    }

    private void begin(Context ctx) {
        FormInput form = FormInput.of(ctx);
        String reason = form.fields().text("reason", LONGEST_REASON);
        act(
                ctx,
                form,
                () -> parts.reconciliations()
                        .begin(ApplicationId.of(ctx.pathParam("id")), form.values("lines"), reason, Visitor.of(ctx)));
    }

    private void close(Context ctx) {
        FormInput form = FormInput.of(ctx);
        String outcome = form.fields().text("outcome", LONGEST_REASON);
        act(
                ctx,
                form,
                () -> parts.reconciliations().close(ApplicationId.of(ctx.pathParam("id")), outcome, Visitor.of(ctx)));
    }

    private void act(Context ctx, FormInput form, Runnable work) {
        if (!form.refused()) {
            try {
                work.run();
                ctx.redirect("/applications/" + ctx.pathParam("id") + "/reconciliation", HttpStatus.SEE_OTHER);
                return;
            } catch (Invalid invalid) {
                form.refuse(invalid);
            } catch (Conflict conflict) {
                form.refuse("lines", conflict.detail());
            }
        }
        ctx.status(422);
        office(ctx, form);
    }

    private ScoreDesk desk(Context ctx) {
        return parts.desks().open(id(ctx), Visitor.of(ctx));
    }

    private static AssignmentId id(Context ctx) {
        return AssignmentId.of(ctx.pathParam("id"));
    }
}
