package org.hongping.core.registry;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hongping.core.web.Cursor;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.JsonForm;
import org.hongping.core.web.Role;
import org.hongping.core.web.Slice;
import org.hongping.core.web.Version;
import org.hongping.core.web.Visitor;

/** One kind of records for programs: {@code /api/v1/estates/{id}/committees} and the like. */
final class RecordApiRoutes<T extends DatedRecord> {
    private final RecordService records;
    private final Holder.Kind holders;
    private final RecordKind<T> kind;
    private final Set<String> names;

    private RecordApiRoutes(RecordService records, Holder.Kind holders, RecordKind<T> kind) {
        this.records = records;
        this.holders = holders;
        this.kind = kind;
        this.names = kind.fields().stream().map(RecordField::name).collect(Collectors.toUnmodifiableSet());
    }

    /** Adds the routes of every kind. */
    static void register(RoutesConfig routes, Registry registry) {
        for (Holder.Kind holders : Holder.Kind.values()) {
            for (RecordKind<?> kind : RecordKinds.of(holders)) {
                new RecordApiRoutes<>(registry.records(), holders, kind).register(routes);
            }
        }
    }

    private void register(RoutesConfig routes) {
        String all = "/api/v1/" + holders.plural() + "/{id}/" + kind.path();
        Role[] writers = RecordRoutes.writers(kind);
        Role[] readers = RecordRoutes.readers(holders, kind);
        routes.get(all, this::list, readers);
        routes.post(all, this::add, writers);
        routes.get(all + "/{record}", this::show, readers);
        routes.put(all + "/{record}", this::save, writers);
        routes.delete(all + "/{record}", this::remove, writers);
    }

    private void list(Context ctx) {
        Register<T> register = records.register(kind, holder(ctx), Visitor.of(ctx));
        Slice<T> slice = Slice.within(
                register.records(), Cursor.asked(ctx), one -> one.id().text());
        ctx.json(Documents.list(slice.map(one -> document(kind, one))));
    }

    private void show(Context ctx) {
        answer(ctx, records.get(kind, holder(ctx), id(ctx), Visitor.of(ctx)));
    }

    private void add(Context ctx) {
        records.mustBeWritable(kind, holder(ctx), Visitor.of(ctx));
        T added = records.enter(kind, holder(ctx), form(ctx), Visitor.of(ctx));
        ctx.header("Location", ctx.path() + "/" + added.id().text());
        answer(ctx.status(201), added);
    }

    private void save(Context ctx) {
        records.mustBeWritable(kind, holder(ctx), id(ctx), Visitor.of(ctx));
        answer(ctx, records.edit(kind, holder(ctx), id(ctx), form(ctx), Version.asked(ctx), Visitor.of(ctx)));
    }

    private void remove(Context ctx) {
        records.mustBeWritable(kind, holder(ctx), id(ctx), Visitor.of(ctx));
        records.remove(kind, holder(ctx), id(ctx), Version.asked(ctx), Visitor.of(ctx));
        ctx.status(204);
    }

    private FormInput form(Context ctx) {
        return JsonForm.of(ctx, names);
    }

    private void answer(Context ctx, T one) {
        new Version(one.version()).tell(ctx);
        ctx.json(document(kind, one));
    }

    /** Returns a record as programs get it: counts as numbers, everything else as text. */
    static <R extends DatedRecord> Map<String, Object> document(RecordKind<R> kind, R one) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", one.id().text());
        Map<String, String> written = one.written();
        for (RecordField field : kind.fields()) {
            Optional.ofNullable(written.get(field.name()))
                    .ifPresent(text -> document.put(field.name(), value(field, text)));
        }
        document.put("version", one.version());
        return document;
    }

    private static Object value(RecordField field, String text) {
        return field.type() == RecordField.Type.COUNT ? (Object) Integer.valueOf(text) : text;
    }

    private Holder holder(Context ctx) {
        return new Holder(holders, ctx.pathParam("id"));
    }

    private static RecordId id(Context ctx) {
        return RecordId.of(ctx.pathParam("record"));
    }
}
