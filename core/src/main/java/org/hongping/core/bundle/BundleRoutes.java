package org.hongping.core.bundle;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.hongping.core.rubric.DiffView;
import org.hongping.core.rubric.InstalledRubric;
import org.hongping.core.rubric.Rubrics;
import org.hongping.core.trail.Trail;
import org.hongping.core.web.Flash;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.IncomingFile;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Languages;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** The pages of bundles (评分细则管理): list, upload, what was found, what differs, trial scoring, and every act. */
public final class BundleRoutes {
    private static final String ONE = "/bundles/{digest}";

    private final BundleService bundles;
    private final Rubrics rubrics;
    private final Trail trail;
    private final Updates updates;
    private final Sight sight;

    /** Knows which stored evaluations are for somebody to see. */
    @FunctionalInterface
    public interface Sight {
        /** Returns whether what is under an address is for the visitor to see. */
        Predicate<String> of(Visitor by);
    }

    private BundleRoutes(BundleService bundles, Rubrics rubrics, Trail trail, Updates updates, Sight sight) {
        this.bundles = bundles;
        this.rubrics = rubrics;
        this.trail = trail;
        this.updates = updates;
        this.sight = sight;
    }

    /** Adds the pages. */
    public static void register(
            RoutesConfig routes, BundleService bundles, Rubrics rubrics, Trail trail, Updates updates, Sight sight) {
        BundleRoutes pages = new BundleRoutes(bundles, rubrics, trail, updates, sight);
        routes.get("/bundles", pages::list, Role.ORGANISER, Role.ADMINISTRATOR);
        routes.post("/bundles", pages::upload, Role.ADMINISTRATOR);
        routes.post("/bundles/updates", pages::update, Role.ADMINISTRATOR);
        routes.get("/bundles/arrivals/{id}", pages::arrival, Role.ORGANISER, Role.ADMINISTRATOR);
        routes.get("/bundles/compare/{older}/{newer}", pages::compare, Role.ORGANISER, Role.ADMINISTRATOR);
        routes.get(ONE, pages::show, Role.ORGANISER, Role.ADMINISTRATOR);
        routes.post(ONE + "/in-force", pages::putInForce, Role.ADMINISTRATOR);
        routes.post(ONE + "/uninstall", pages::uninstall, Role.ADMINISTRATOR);
        routes.post(ONE + "/block", pages::block, Role.ADMINISTRATOR);
        routes.post(ONE + "/unblock", pages::unblock, Role.ADMINISTRATOR);
        routes.post(ONE + "/reset-hooks", pages::resetHooks, Role.ADMINISTRATOR);
    }

    private void list(Context ctx) {
        Locale language = Languages.of(ctx);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("rows", bundles.list(language));
        model.put("offer", updates.offer(language));
        model.put("refused", bundles.refused());
        model.put("blocked", bundles.blocked());
        model.put("faults", bundles.faults());
        model.put("leaks", bundles.leaks());
        model.put("keeps", keeps(ctx));
        ctx.render("bundle/list.peb", model);
    }

    private void update(Context ctx) {
        arrived(ctx, updates.bring(FormInput.of(ctx).value("file"), Visitor.of(ctx)));
    }

    /** What was refused is shown with everything that was found; what was taken is shown itself. */
    private void upload(Context ctx) throws IOException {
        List<IncomingFile> files = IncomingFile.of(ctx);
        if (files.isEmpty()) {
            throw new Invalid("file", Message.of("bundles.no-file"));
        }
        arrived(ctx, BundleFile.bring(bundles, files.get(0), "page", Visitor.of(ctx)));
    }

    private static void arrived(Context ctx, Arrival arrival) {
        if (arrival.isServed()) {
            Flash.say(ctx, Message.of("bundles.arrived", arrival.name()));
        }
        ctx.redirect(arrival.href(), HttpStatus.SEE_OTHER);
    }

    private void arrival(Context ctx) {
        Arrival arrival = bundles.arrival(ctx.pathParam("id"));
        ctx.render("bundle/arrival.peb", Map.of("arrival", arrival, "steps", arrival.steps(Languages.of(ctx))));
    }

    private void show(Context ctx) {
        show(ctx, FormInput.empty(), "");
    }

    /** @param refused the act whose form was refused; blank if none was */
    private void show(Context ctx, FormInput form, String refused) {
        Locale language = Languages.of(ctx);
        String digest = ctx.pathParam("digest");
        BundleRow row = bundles.get(digest, language);
        Predicate<String> seen = sight.of(Visitor.of(ctx));
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("row", row);
        model.put("form", form);
        model.put("refused", refused);
        model.put("keeps", keeps(ctx));
        model.put("arrivals", bundles.arrivals(digest));
        model.put(
                "steps",
                bundles.arrivals(digest).stream()
                        .findFirst()
                        .map(arrival -> arrival.steps(language))
                        .orElse(List.of()));
        model.put("diffs", diffs(row, language));
        model.put(
                "trials",
                bundles.trials(digest).stream()
                        .map(trial -> TrialView.of(trial, language).showing(evaluation -> seen.test(evaluation.href())))
                        .toList());
        model.put("deeds", trail.lines(bundles.history(digest), language));
        ctx.render("bundle/bundle.peb", model);
    }

    /** Each revision beside what is in force now; nothing where it is in force itself. */
    private List<DiffView> diffs(BundleRow row, Locale language) {
        return row.revisions().stream()
                .filter(revision -> !revision.inForce())
                .flatMap(revision -> bundles.standing(revision.id(), revision.edition()).stream()
                        .filter(standing -> !standing.equals(revision.rubricDigest()))
                        .flatMap(standing -> diff(standing, revision.rubricDigest(), language).stream()))
                .toList();
    }

    private Optional<DiffView> diff(String older, String newer, Locale language) {
        Optional<InstalledRubric> before = rubrics.withDigest(older);
        Optional<InstalledRubric> after = rubrics.withDigest(newer);
        return before.flatMap(first -> after.map(second -> DiffView.of(first, second, language)));
    }

    private void compare(Context ctx) {
        DiffView diff = diff(ctx.pathParam("older"), ctx.pathParam("newer"), Languages.of(ctx))
                .orElseThrow(() -> new NotFound(ctx.pathParam("older")));
        ctx.render("bundle/compare.peb", Map.of("diff", diff));
    }

    private void putInForce(Context ctx) {
        act(ctx, "in-force", (digest, reason) -> bundles.putInForce(digest, reason, Visitor.of(ctx)));
    }

    private void uninstall(Context ctx) {
        act(ctx, "uninstall", (digest, reason) -> bundles.uninstall(digest, reason, Visitor.of(ctx)));
    }

    private void block(Context ctx) {
        act(ctx, "block", (digest, reason) -> bundles.block(digest, reason, Visitor.of(ctx)));
    }

    private void resetHooks(Context ctx) {
        act(ctx, "reset-hooks", (digest, reason) -> bundles.resetHooks(digest, reason, Visitor.of(ctx)));
    }

    private void unblock(Context ctx) {
        act(ctx, "unblock", (digest, reason) -> bundles.unblock(digest, reason, Visitor.of(ctx)));
    }

    /** An act with a reason; without one the page comes back with what was typed. */
    private void act(Context ctx, String name, BiConsumer<String, String> act) {
        FormInput form = FormInput.of(ctx);
        String reason = form.fields().text("reason", Reason.LONGEST);
        try {
            form.mustBeAccepted();
            act.accept(ctx.pathParam("digest"), reason);
        } catch (Invalid invalid) {
            invalid.fields().forEach(form::refuse);
            show(ctx.status(invalid.status()), form, name);
            return;
        }
        Flash.say(ctx, new Message("bundles.done." + name, List.of()));
        ctx.redirect("/bundles/" + ctx.pathParam("digest"), HttpStatus.SEE_OTHER);
    }

    private static boolean keeps(Context ctx) {
        return Visitor.of(ctx).is(Role.ADMINISTRATOR);
    }
}
