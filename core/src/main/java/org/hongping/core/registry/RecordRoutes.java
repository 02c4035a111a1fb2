package org.hongping.core.registry;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hongping.core.web.Flash;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Role;
import org.hongping.core.web.Stale;
import org.hongping.core.web.Version;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** The pages of one kind of records: all that a holder has with a form to add, and one to edit or remove. */
final class RecordRoutes<T extends DatedRecord> {
    private final RecordService records;
    private final Holder.Kind holders;
    private final RecordKind<T> kind;

    private RecordRoutes(RecordService records, Holder.Kind holders, RecordKind<T> kind) {
        this.records = records;
        this.holders = holders;
        this.kind = kind;
    }

    /** Adds the pages of every kind. */
    static void register(RoutesConfig routes, Registry registry) {
        for (Holder.Kind holders : Holder.Kind.values()) {
            for (RecordKind<?> kind : RecordKinds.of(holders)) {
                new RecordRoutes<>(registry.records(), holders, kind).register(routes);
            }
        }
    }

    private void register(RoutesConfig routes) {
        String all = "/" + holders.plural() + "/{id}/" + kind.path();
        Role[] writers = writers(kind);
        routes.get(all, ctx -> renderAll(ctx, FormInput.empty()), readers(holders, kind));
        routes.post(all, this::add, writers);
        routes.get(all + "/{record}", this::edit, writers);
        routes.post(all + "/{record}", this::save, writers);
        routes.post(all + "/{record}/remove", this::remove, writers);
    }

    /** Examiners read what is on record of their area, but of enterprises, which work elsewhere too, no people. */
    static Role[] readers(Holder.Kind holders, RecordKind<?> kind) {
        boolean peopleElsewhere =
                holders == Holder.Kind.ENTERPRISE && kind.path().equals("people");
        return peopleElsewhere
                ? new Role[] {Role.ORGANISER, Role.APPLICANT}
                : new Role[] {Role.ORGANISER, Role.APPLICANT, Role.EXAMINER};
    }

    /** Who may write this kind; whether a record is theirs is asked with each. */
    static Role[] writers(RecordKind<?> kind) {
        return kind.isForOrganisers() ? new Role[] {Role.ORGANISER} : new Role[] {Role.ORGANISER, Role.APPLICANT};
    }

    private void add(Context ctx) {
        records.mustBeWritable(kind, holder(ctx), Visitor.of(ctx));
        FormInput form = FormInput.of(ctx);
        try {
            records.enter(kind, holder(ctx), form, Visitor.of(ctx));
        } catch (Invalid invalid) {
            form.refuse(invalid);
            renderAll(ctx.status(422), form);
            return;
        }
        done(ctx, "record.added");
    }

    private void edit(Context ctx) {
        T standing = records.get(kind, holder(ctx), id(ctx), Visitor.of(ctx));
        renderOne(ctx, standing, FormInput.showing(standing.written()), false);
    }

    private void save(Context ctx) {
        Visitor by = Visitor.of(ctx);
        records.mustBeWritable(kind, holder(ctx), id(ctx), by);
        FormInput form = FormInput.of(ctx);
        try {
            records.edit(kind, holder(ctx), id(ctx), form, Version.asked(ctx), by);
        } catch (Invalid invalid) {
            form.refuse(invalid);
            renderOne(ctx.status(422), records.get(kind, holder(ctx), id(ctx), by), form, false);
            return;
        } catch (Stale stale) {
            renderOne(ctx.status(stale.status()), records.get(kind, holder(ctx), id(ctx), by), form, true);
            return;
        }
        done(ctx, "record.saved");
    }

    private void remove(Context ctx) {
        records.mustBeWritable(kind, holder(ctx), id(ctx), Visitor.of(ctx));
        records.remove(kind, holder(ctx), id(ctx), Version.asked(ctx), Visitor.of(ctx));
        done(ctx, "record.removed");
    }

    private void done(Context ctx, String said) {
        Flash.say(ctx, new Message(said, List.of()));
        ctx.redirect(holder(ctx).path() + "/" + kind.path());
    }

    private void renderAll(Context ctx, FormInput form) {
        Visitor by = Visitor.of(ctx);
        Register<T> register = records.register(kind, holder(ctx), by);
        Map<String, Object> model = model(register, form);
        model.put("lines", register.lines());
        model.put("remarks", register.remarks());
        model.put("writing", records.isWritable(kind, holder(ctx), by));
        ctx.render("registry/records.peb", model);
    }

    /** After a stale save the form keeps what was typed, with what stands beside it. */
    private void renderOne(Context ctx, T standing, FormInput form, boolean stale) {
        Register<T> register = records.register(kind, holder(ctx), Visitor.of(ctx));
        Map<String, Object> model = model(register, form);
        model.put("record", standing.id().text());
        model.put("version", standing.version());
        model.put("stale", stale);
        model.put(
                "facts",
                register.lines().stream()
                        .filter(line -> line.id().equals(standing.id()))
                        .flatMap(line -> line.facts().stream())
                        .toList());
        ctx.render("registry/record.peb", model);
    }

    private Map<String, Object> model(Register<T> register, FormInput form) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("holderName", register.holderName());
        model.put("holderPath", register.holder().path());
        model.put("ofEstate", holders == Holder.Kind.ESTATE);
        model.put("path", register.holder().path() + "/" + kind.path());
        model.put("kind", kind.code());
        model.put("fields", kind.fields());
        model.put("form", form);
        return model;
    }

    private Holder holder(Context ctx) {
        return new Holder(holders, ctx.pathParam("id"));
    }

    private static RecordId id(Context ctx) {
        return RecordId.of(ctx.pathParam("record"));
    }
}
