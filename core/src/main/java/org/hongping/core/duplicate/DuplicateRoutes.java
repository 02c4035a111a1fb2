package org.hongping.core.duplicate;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hongping.core.registry.AreaId;
import org.hongping.core.registry.AreaTree;
import org.hongping.core.registry.Holder;
import org.hongping.core.registry.Merge;
import org.hongping.core.registry.MergePlan;
import org.hongping.core.registry.Registry;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Cursor;
import org.hongping.core.web.Flash;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Role;
import org.hongping.core.web.Stale;
import org.hongping.core.web.Version;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** The pages of what looks alike (疑似重复): the list, and two entries side by side. */
public final class DuplicateRoutes {
    private static final String PAIR = "/duplicates/{kind}/{one}/{other}";
    private static final int LONGEST_REASON = 200;

    private final DuplicateService duplicates;
    private final Registry registry;

    private DuplicateRoutes(DuplicateService duplicates, Registry registry) {
        this.duplicates = duplicates;
        this.registry = registry;
    }

    /** Adds the pages. */
    public static void register(RoutesConfig routes, DuplicateService duplicates, Registry registry) {
        DuplicateRoutes pages = new DuplicateRoutes(duplicates, registry);
        routes.get("/duplicates/{kind}", pages::list, Role.ORGANISER);
        routes.get("/duplicates/{kind}/apart", pages::listApart, Role.ORGANISER);
        routes.get(PAIR, ctx -> pages.render(ctx, FormInput.empty(), Optional.empty()), Role.ORGANISER);
        routes.post(PAIR + "/apart", pages::tellApart, Role.ORGANISER);
        routes.post(PAIR + "/again", pages::askAgain, Role.ORGANISER);
        routes.post(PAIR + "/merge", pages::merge, Role.ORGANISER);
        DuplicateApiRoutes.register(routes, duplicates);
    }

    private void list(Context ctx) {
        Holder.Kind kind = kind(ctx);
        Map<String, Object> model = model(kind);
        model.put("slice", duplicates.open(kind, Cursor.asked(ctx)));
        model.put("areas", Places.of(kind, registry.areas().tree()));
        ctx.render("duplicate/list.peb", model);
    }

    private void listApart(Context ctx) {
        Holder.Kind kind = kind(ctx);
        Map<String, Object> model = model(kind);
        model.put("slice", duplicates.apart(kind, Cursor.asked(ctx)));
        ctx.render("duplicate/apart.peb", model);
    }

    private void tellApart(Context ctx) {
        FormInput form = FormInput.of(ctx);
        String reason =
                form.fields().optional("reason", LONGEST_REASON).orElse("").strip();
        if (form.refused()) {
            render(ctx.status(422), form, Optional.empty());
            return;
        }
        duplicates.tellApart(pair(ctx), reason, Visitor.of(ctx));
        Flash.say(ctx, Message.of("duplicate.told-apart"));
        ctx.redirect("/duplicates/" + kind(ctx).plural());
    }

    private void askAgain(Context ctx) {
        duplicates.askAgain(pair(ctx), Visitor.of(ctx));
        Flash.say(ctx, Message.of("duplicate.asked-again"));
        ctx.redirect(pair(ctx).path());
    }

    private void merge(Context ctx) {
        FormInput form = FormInput.of(ctx);
        PairId pair = pair(ctx);
        Holder stays = pair.holder(form.value("stays"));
        MergePlan plan = duplicates.preview(pair, stays).plan();
        Merge merge = new Merge(
                stays,
                pair.besides(stays),
                Version.asked(ctx),
                MergeForm.otherVersion(form),
                plan.fields().stream()
                        .filter(field -> field.open() && form.holds(field.name(), "other"))
                        .map(MergePlan.Pair::name)
                        .collect(Collectors.toSet()));
        try {
            duplicates.merge(merge, Visitor.of(ctx));
        } catch (Stale stale) {
            render(ctx.status(stale.status()), form, Optional.of(Message.of("duplicate.stale")));
            return;
        } catch (Conflict conflict) {
            render(ctx.status(conflict.status()), form, Optional.empty());
            return;
        }
        Flash.say(
                ctx,
                Message.of("duplicate.merged", plan.goes().name(), plan.stays().name()));
        ctx.redirect(stays.path());
    }

    /** The entry that stays is the earlier one unless the other was asked for. */
    private void render(Context ctx, FormInput form, Optional<Message> trouble) {
        PairId pair = pair(ctx);
        String asked = Optional.ofNullable(ctx.queryParam("stays")).orElse(form.value("stays"));
        Holder stays = pair.holder(asked);
        Map<String, Object> model = model(pair.kind());
        model.put("pair", pair);
        model.put("preview", duplicates.preview(pair, stays));
        model.put("apart", duplicates.toldApart(pair));
        model.put("form", form);
        model.put("trouble", trouble);
        ctx.render("duplicate/pair.peb", model);
    }

    private static Map<String, Object> model(Holder.Kind kind) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("kind", kind.plural());
        model.put("ofEstates", kind == Holder.Kind.ESTATE);
        return model;
    }

    private static Holder.Kind kind(Context ctx) {
        return PairId.kind(ctx.pathParam("kind"));
    }

    private static PairId pair(Context ctx) {
        return PairId.of(kind(ctx), ctx.pathParam("one"), ctx.pathParam("other"));
    }

    /**
     * Says where an entry is.
     *
     * @param kind estates or enterprises
     * @param tree of areas
     */
    public record Places(Holder.Kind kind, AreaTree tree) {
        static Places of(Holder.Kind kind, AreaTree tree) {
            return new Places(kind, tree);
        }

        /** Returns the area of an estate, the code of an enterprise. */
        public String of(Candidate candidate) {
            return kind == Holder.Kind.ESTATE ? tree.where(AreaId.of(candidate.place())) : candidate.place();
        }
    }
}
