package org.hongping.core.exchange;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hongping.core.web.Cursor;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.IncomingFile;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Languages;
import org.hongping.core.web.Role;
import org.hongping.core.web.TooLarge;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** The pages of sheets: a template or everything out, a filled one in, what came of it. */
public final class ImportRoutes {
    private static final String KEPT_DAYS = "14";

    private final ImportService imports;
    private final SheetDownloads downloads;

    private ImportRoutes(ImportService imports) {
        this.imports = imports;
        this.downloads = new SheetDownloads(imports);
    }

    /** Adds the pages. */
    public static void register(RoutesConfig routes, ImportService imports) {
        ImportRoutes pages = new ImportRoutes(imports);
        routes.get("/sheets/{kind}", ctx -> pages.prepare(ctx, FormInput.empty()), Role.ORGANISER);
        routes.get("/sheets/{kind}/template.xlsx", pages::template, Role.ORGANISER);
        routes.get("/sheets/{kind}/export.xlsx", pages::export, Role.ORGANISER);
        routes.post("/sheets/{kind}", pages::bring, Role.ORGANISER);
        routes.get("/imports", pages::list, Role.ORGANISER);
        routes.get("/imports/{id}", pages::show, Role.ORGANISER);
        routes.get("/imports/{id}/marked.xlsx", pages::marked, Role.ORGANISER);
        routes.post("/imports/{id}/again", pages::again, Role.ORGANISER);
    }

    private void prepare(Context ctx, FormInput form) {
        SheetKind<?> kind = kind(ctx);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("kind", kind);
        model.put(
                "others",
                imports.kinds().stream()
                        .filter(other -> other.href().equals(kind.href())
                                && !other.code().equals(kind.code()))
                        .toList());
        model.put(
                "columns",
                kind.columns().stream()
                        .filter(column -> column.need() != Column.Need.EXPORTED)
                        .toList());
        model.put("form", form);
        model.put("megabytes", String.valueOf(ImportFiles.MOST_BYTES >> 20));
        model.put("mostRows", String.valueOf(LayoutReader.MOST_ROWS));
        ctx.render("exchange/sheet.peb", model);
    }

    private void template(Context ctx) throws IOException {
        downloads.template(kind(ctx).code(), Languages.of(ctx)).onceTo(ctx);
    }

    private void export(Context ctx) throws IOException {
        downloads.export(kind(ctx).code(), Languages.of(ctx)).onceTo(ctx);
    }

    private void bring(Context ctx) throws IOException {
        FormInput form = ctx.isMultipartFormData() ? FormInput.of(ctx) : FormInput.empty(); // else it eats the file
        List<IncomingFile> incoming = IncomingFile.of(ctx);
        if (incoming.isEmpty()) {
            form.refuse("file", Message.of("exchange.no-file"));
            prepare(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), form);
            return;
        }
        try {
            Import brought = bring(ctx, incoming.get(0), form.fields().ticked("goodRowsOnly"));
            ctx.redirect("/imports/" + brought.id().text(), HttpStatus.SEE_OTHER);
        } catch (Invalid invalid) {
            form.refuse(invalid);
            prepare(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), form);
        } catch (TooLarge large) {
            form.refuse("file", large.detail());
            prepare(ctx.status(large.status()), form);
        }
    }

    private Import bring(Context ctx, IncomingFile file, boolean goodRowsOnly) throws IOException {
        Visitor by = Visitor.of(ctx);
        String kind = kind(ctx).code();
        return file.read((name, bytes) -> imports.bring(kind, name, bytes, goodRowsOnly, by));
    }

    private void list(Context ctx) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("slice", imports.page(Cursor.asked(ctx), Visitor.of(ctx)));
        model.put("kinds", words());
        model.put("days", KEPT_DAYS);
        ctx.render("exchange/imports.peb", model);
    }

    private void show(Context ctx) {
        Visitor by = Visitor.of(ctx);
        Import brought = imports.get(id(ctx), by);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("brought", brought);
        model.put("kind", imports.kind(brought.kind()));
        model.put("progress", imports.progress(brought.id()));
        model.put("findings", imports.findings(brought.id(), Cursor.asked(ctx), by));
        model.put("findingCount", imports.countFindings(brought.id(), by));
        ctx.header("Cache-Control", "no-store");
        ctx.render("exchange/import.peb", model);
    }

    private void marked(Context ctx) throws IOException {
        downloads.marked(id(ctx), Languages.of(ctx), Visitor.of(ctx)).to(ctx);
    }

    private void again(Context ctx) {
        boolean goodRowsOnly = FormInput.of(ctx).fields().ticked("goodRowsOnly");
        Import next = imports.again(id(ctx), goodRowsOnly, Visitor.of(ctx));
        ctx.redirect("/imports/" + next.id().text(), HttpStatus.SEE_OTHER);
    }

    private Map<String, Message> words() {
        Map<String, Message> words = new LinkedHashMap<>();
        imports.kinds().forEach(kind -> words.put(kind.code(), kind.word()));
        return words;
    }

    private SheetKind<?> kind(Context ctx) {
        return imports.kind(ctx.pathParam("kind"));
    }

    private static ImportId id(Context ctx) {
        return ImportId.of(ctx.pathParam("id"));
    }
}
