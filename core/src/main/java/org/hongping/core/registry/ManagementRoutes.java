package org.hongping.core.registry;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.web.Flash;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Role;
import org.hongping.core.web.Stale;
import org.hongping.core.web.Version;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** The pages that put right who managed an estate when: correct a line, remove it, enter an earlier one. */
final class ManagementRoutes {
    private final Registry registry;
    private final ManagementService managements;
    private final TakeoverEntry codes;

    private ManagementRoutes(Registry registry) {
        this.registry = registry;
        this.managements = registry.managements();
        this.codes = new TakeoverEntry(registry.enterprises());
    }

    /** Adds the pages. */
    static void register(RoutesConfig routes, Registry registry) {
        ManagementRoutes pages = new ManagementRoutes(registry);
        routes.get("/estates/{id}/earlier-managements", pages::blank, Role.ORGANISER);
        routes.post("/estates/{id}/earlier-managements", pages::enter, Role.ORGANISER);
        routes.get("/estates/{id}/takeovers/{from}", pages::edit, Role.ORGANISER);
        routes.post("/estates/{id}/takeovers/{from}", pages::save, Role.ORGANISER);
        routes.post("/estates/{id}/takeovers/{from}/remove", pages::remove, Role.ORGANISER);
    }

    private void blank(Context ctx) {
        managements.mustBeWritable(id(ctx), Visitor.of(ctx));
        render(ctx, FormInput.empty(), Optional.empty());
    }

    private void enter(Context ctx) {
        Visitor by = Visitor.of(ctx);
        managements.mustBeWritable(id(ctx), by);
        FormInput form = FormInput.of(ctx);
        Optional<ManagementEntry> entry = read(form);
        if (entry.isPresent()) {
            try {
                managements.enter(id(ctx), entry.get(), by);
                done(ctx, "registry.management-entered");
                return;
            } catch (Invalid invalid) {
                form.refuse(invalid);
            }
        }
        render(ctx.status(422), form, Optional.empty());
    }

    private void edit(Context ctx) {
        Management line = line(ctx);
        render(ctx, FormInput.showing(shown(line)), Optional.of(line));
    }

    private void save(Context ctx) {
        Visitor by = Visitor.of(ctx);
        Management line = line(ctx);
        FormInput form = FormInput.of(ctx);
        Optional<ManagementEntry> entry = read(form);
        if (entry.isPresent()) {
            try {
                managements.correct(id(ctx), from(ctx), entry.get(), Version.asked(ctx), by);
                done(ctx, "registry.management-corrected");
                return;
            } catch (Invalid invalid) {
                form.refuse(invalid);
            } catch (Stale stale) {
                form.refuse("managedFrom", Message.of("registry.management-stale"));
                render(ctx.status(stale.status()), form, Optional.of(line));
                return;
            }
        }
        render(ctx.status(422), form, Optional.of(line));
    }

    private void remove(Context ctx) {
        Visitor by = Visitor.of(ctx);
        Management line = line(ctx);
        FormInput form = FormInput.of(ctx);
        String reason = ManagementEntry.reason(form);
        if (form.refused()) {
            FormInput again = FormInput.showing(shown(line));
            form.errors().forEach(error -> again.refuse("removal", error.message()));
            render(ctx.status(422), again, Optional.of(line));
            return;
        }
        managements.remove(id(ctx), from(ctx), reason, Version.asked(ctx), by);
        done(ctx, "registry.management-removed");
    }

    /** Whose it is comes before which line. */
    private Management line(Context ctx) {
        managements.mustBeWritable(id(ctx), Visitor.of(ctx));
        return managements.get(id(ctx), from(ctx), Visitor.of(ctx));
    }

    private Optional<ManagementEntry> read(FormInput form) {
        return ManagementEntry.read(form, entry -> codes.coded(entry, form));
    }

    /** The line as it stands; the enterprise by its code. */
    private Map<String, String> shown(Management line) {
        Map<String, String> fields = new LinkedHashMap<>(ManagementEntry.written(line));
        fields.put("enterpriseCode", managements.code(line.enterpriseId()).text());
        return fields;
    }

    private void render(Context ctx, FormInput form, Optional<Management> line) {
        Estate estate = registry.estates().get(id(ctx), Visitor.of(ctx));
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("estate", estate);
        model.put("history", registry.estates().history(estate.id()));
        model.put("form", form);
        model.put("line", line);
        ctx.render("registry/management.peb", model);
    }

    private static void done(Context ctx, String says) {
        Flash.say(ctx, Message.of(says));
        ctx.redirect("/estates/" + id(ctx).text() + "#managements");
    }

    static LocalDate from(Context ctx) {
        String text = ctx.pathParam("from");
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            throw new NotFound(text);
        }
    }

    private static EstateId id(Context ctx) {
        return EstateId.of(ctx.pathParam("id"));
    }
}
