package org.hongping.core.registry;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.web.Flash;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Role;
import org.hongping.core.web.Stale;
import org.hongping.core.web.Version;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** The pages of areas: the tree with a form to add, and one area to rename or remove. */
final class AreaRoutes {
    private final AreaService areas;

    private AreaRoutes(AreaService areas) {
        this.areas = areas;
    }

    /** Adds the pages. */
    static void register(RoutesConfig routes, Registry registry) {
        AreaRoutes pages = new AreaRoutes(registry.areas());
        routes.get("/areas", pages::list, Role.ORGANISER, Role.ADMINISTRATOR);
        routes.post("/areas", pages::add, Role.ORGANISER, Role.ADMINISTRATOR);
        routes.get("/areas/{id}", pages::show, Role.ORGANISER, Role.ADMINISTRATOR);
        routes.post("/areas/{id}", pages::rename, Role.ORGANISER, Role.ADMINISTRATOR);
        routes.post("/areas/{id}/remove", pages::remove, Role.ORGANISER, Role.ADMINISTRATOR);
    }

    private void list(Context ctx) {
        renderList(ctx, Searches.typed(ctx.queryParamMap()));
    }

    private void add(Context ctx) {
        FormInput form = FormInput.of(ctx);
        Entry entry = new Entry(form);
        Optional<String> name = entry.require("name", Readings::line);
        Optional<AreaLevel> level = entry.require("level", Readings.choice(AreaLevel.class));
        Optional<AreaId> parent = entry.read("parentId", Readings::line).map(AreaId::of);
        if (!form.refused()) {
            try {
                Area added = areas.add(parent, level.orElseThrow(), name.orElseThrow(), Visitor.of(ctx));
                Flash.say(ctx, Message.of("registry.area-added", added.name()));
                ctx.redirect("/areas?level=" + form.value("level") + "&parentId=" + form.value("parentId"));
                return;
            } catch (Invalid invalid) {
                form.refuse(invalid);
            }
        }
        renderList(ctx.status(422), form);
    }

    private void show(Context ctx) {
        Area area = areas.get(id(ctx));
        renderArea(ctx, area, FormInput.showing(AreaEntry.written(area)), false);
    }

    private void rename(Context ctx) {
        FormInput form = FormInput.of(ctx);
        Optional<String> name = new Entry(form).require("name", Readings::line);
        if (!form.refused()) {
            try {
                areas.rename(id(ctx), name.orElseThrow(), Version.asked(ctx), Visitor.of(ctx));
                Flash.say(ctx, Message.of("registry.area-renamed", name.orElseThrow()));
                ctx.redirect("/areas");
                return;
            } catch (Invalid invalid) {
                form.refuse(invalid);
            } catch (Stale stale) {
                renderArea(ctx.status(stale.status()), areas.get(id(ctx)), form, true);
                return;
            }
        }
        renderArea(ctx.status(422), areas.get(id(ctx)), form, false);
    }

    private void remove(Context ctx) {
        Area area = areas.get(id(ctx));
        areas.remove(area.id(), Version.asked(ctx), Visitor.of(ctx));
        Flash.say(ctx, Message.of("registry.area-removed", area.name()));
        ctx.redirect("/areas");
    }

    private void renderList(Context ctx, FormInput form) {
        AreaTree tree = areas.tree();
        ctx.render(
                "registry/areas.peb",
                Map.of(
                        "form",
                        form,
                        "branches",
                        tree.branches(),
                        "parents",
                        Choice.forParents(tree),
                        "organiser",
                        Visitor.of(ctx).is(Role.ORGANISER)));
    }

    private void renderArea(Context ctx, Area area, FormInput form, boolean stale) {
        AreaTree tree = areas.tree();
        ctx.render(
                "registry/area.peb",
                Map.of(
                        "form",
                        form,
                        "area",
                        area,
                        "where",
                        tree.where(area.id()),
                        "unused",
                        !areas.isUsed(area.id()),
                        "stale",
                        stale));
    }

    private static AreaId id(Context ctx) {
        return AreaId.of(ctx.pathParam("id"));
    }
}
