package org.hongping.core.quota;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hongping.core.web.Flash;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.JsonForm;
import org.hongping.core.web.Role;
import org.hongping.core.web.Stale;
import org.hongping.core.web.Version;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** The board of places over the years, and the plan behind it. */
public final class QuotaRoutes {
    private static final String FIELD = "places";
    private static final String ONE = "/quotas/{rubric}";

    private final QuotaService quotas;

    private QuotaRoutes(QuotaService quotas) {
        this.quotas = quotas;
    }

    /** Adds the pages. */
    public static void register(RoutesConfig routes, QuotaService quotas) {
        QuotaRoutes pages = new QuotaRoutes(quotas);
        routes.get("/quotas", pages::boards, Role.ORGANISER);
        routes.get(ONE, pages::edit, Role.ORGANISER);
        routes.post(ONE, pages::plan, Role.ORGANISER);
        routes.get("/api/v1/quotas", pages::list, Role.ORGANISER);
        routes.put("/api/v1/quotas/{rubric}", pages::put, Role.ORGANISER);
    }

    private void boards(Context ctx) {
        List<PlanBoard> all = quotas.boards();
        ctx.render(
                "quota/boards.peb",
                Map.of(
                        "boards",
                        all.stream().filter(board -> !board.years().isEmpty()).toList(),
                        "others",
                        all.stream().filter(board -> board.years().isEmpty()).toList()));
    }

    private void edit(Context ctx) {
        PlanBoard board = quotas.board(ctx.pathParam("rubric"));
        show(ctx, board, FormInput.showing(Map.of(FIELD, written(board))), false);
    }

    private static String written(PlanBoard board) {
        return QuotaLines.write(board.years());
    }

    private static void show(Context ctx, PlanBoard board, FormInput form, boolean stale) {
        ctx.render("quota/plan.peb", Map.of("board", board, "form", form, "stale", stale, "now", written(board)));
    }

    private void plan(Context ctx) {
        FormInput form = FormInput.of(ctx);
        String rubric = ctx.pathParam("rubric");
        quotas.board(rubric);
        try {
            quotas.plan(rubric, FIELD, form.value(FIELD), Version.asked(ctx), Visitor.of(ctx));
            Flash.say(ctx, Message.of("quota.kept"));
            ctx.redirect("/quotas", HttpStatus.SEE_OTHER);
        } catch (Invalid invalid) {
            form.refuse(invalid);
            show(ctx.status(invalid.status()), quotas.board(rubric), form, false);
        } catch (Stale stale) {
            show(ctx.status(stale.status()), quotas.board(rubric), form, true);
        }
    }

    private void list(Context ctx) {
        ctx.json(Map.of(
                "items", quotas.boards().stream().map(QuotaRoutes::document).toList()));
    }

    private void put(Context ctx) {
        quotas.board(ctx.pathParam("rubric"));
        FormInput form = JsonForm.of(ctx, Set.of(FIELD));
        PlanBoard board =
                quotas.plan(ctx.pathParam("rubric"), FIELD, form.value(FIELD), Version.asked(ctx), Visitor.of(ctx));
        board.version().tell(ctx);
        ctx.json(document(board));
    }

    private static Map<String, Object> document(PlanBoard board) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("rubric", board.rubricId());
        document.put("title", board.title());
        document.put("version", board.version().number());
        document.put(
                "years",
                board.years().stream()
                        .map(year -> {
                            Map<String, Object> one = new HashMap<>();
                            one.put("year", year.year());
                            year.places().ifPresent(places -> one.put("places", places));
                            one.put("named", year.named());
                            one.put("running", year.running());
                            return one;
                        })
                        .toList());
        return document;
    }
}
