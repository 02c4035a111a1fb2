package org.hongping.core.registry;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.web.Cursor;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.JsonForm;
import org.hongping.core.web.Role;
import org.hongping.core.web.Version;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** Areas for programs: {@code /api/v1/areas}. Whoever signs in may read them, because estates lie in them. */
final class AreaApiRoutes {
    private static final Set<String> FIELDS = Set.of("name", "level", "parentId");

    private final AreaService areas;

    private AreaApiRoutes(AreaService areas) {
        this.areas = areas;
    }

    /** Adds the routes. */
    static void register(RoutesConfig routes, Registry registry) {
        AreaApiRoutes api = new AreaApiRoutes(registry.areas());
        routes.get("/api/v1/areas", api::list, Role.SIGNED_IN);
        routes.post("/api/v1/areas", api::add, Role.ORGANISER, Role.ADMINISTRATOR);
        routes.get("/api/v1/areas/{id}", api::show, Role.SIGNED_IN);
        routes.put("/api/v1/areas/{id}", api::save, Role.ORGANISER, Role.ADMINISTRATOR);
        routes.delete("/api/v1/areas/{id}", api::remove, Role.ORGANISER, Role.ADMINISTRATOR);
    }

    private void list(Context ctx) {
        ctx.json(Documents.list(areas.page(Cursor.asked(ctx)).map(AreaApiRoutes::document)));
    }

    private void show(Context ctx) {
        answer(ctx, areas.get(id(ctx)));
    }

    private void add(Context ctx) {
        FormInput form = JsonForm.of(ctx, FIELDS);
        Entry entry = new Entry(form);
        Optional<String> name = entry.require("name", Readings::line);
        Optional<AreaLevel> level = entry.require("level", Readings.choice(AreaLevel.class));
        Optional<AreaId> parent = entry.read("parentId", Readings::line).map(AreaId::of);
        form.mustBeAccepted();
        Area area = areas.add(parent, level.orElseThrow(), name.orElseThrow(), Visitor.of(ctx));
        ctx.header("Location", "/api/v1/areas/" + area.id().text());
        answer(ctx.status(201), area);
    }

    /** The name is all that can change; level and parent may be sent as they stand. */
    private void save(Context ctx) {
        FormInput form = JsonForm.of(ctx, FIELDS);
        Map<String, String> standing = AreaEntry.written(areas.get(id(ctx)));
        Optional<String> name = new Entry(form).require("name", Readings::line);
        for (String field : Set.of("level", "parentId")) {
            String sent = form.value(field);
            if (!sent.isEmpty() && !sent.equals(standing.get(field))) {
                form.refuse(field, Message.of("registry.area-stays"));
            }
        }
        form.mustBeAccepted();
        answer(ctx, areas.rename(id(ctx), name.orElseThrow(), Version.asked(ctx), Visitor.of(ctx)));
    }

    private void remove(Context ctx) {
        areas.remove(id(ctx), Version.asked(ctx), Visitor.of(ctx));
        ctx.status(204);
    }

    private static void answer(Context ctx, Area area) {
        new Version(area.version()).tell(ctx);
        ctx.json(document(area));
    }

    private static Map<String, Object> document(Area area) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", area.id().text());
        document.putAll(AreaEntry.written(area));
        document.put("version", area.version());
        return document;
    }

    private static AreaId id(Context ctx) {
        return AreaId.of(ctx.pathParam("id"));
    }
}
