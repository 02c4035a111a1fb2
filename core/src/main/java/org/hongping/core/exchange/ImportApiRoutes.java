package org.hongping.core.exchange;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hongping.core.storage.Moments;
import org.hongping.core.web.Cursor;
import org.hongping.core.web.IncomingFile;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.JsonForm;
import org.hongping.core.web.Languages;
import org.hongping.core.web.Role;
import org.hongping.core.web.Slice;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** Sheets and imports for programs: {@code /api/v1/sheets} and {@code /api/v1/imports}. */
public final class ImportApiRoutes {
    private final ImportService imports;
    private final SheetDownloads downloads;

    private ImportApiRoutes(ImportService imports) {
        this.imports = imports;
        this.downloads = new SheetDownloads(imports);
    }

    /** Adds the routes. */
    public static void register(RoutesConfig routes, ImportService imports) {
        ImportApiRoutes api = new ImportApiRoutes(imports);
        routes.get("/api/v1/sheets/{kind}/template", api::template, Role.ORGANISER);
        routes.get("/api/v1/sheets/{kind}/export", api::export, Role.ORGANISER);
        routes.post("/api/v1/sheets/{kind}/imports", api::bring, Role.ORGANISER);
        routes.get("/api/v1/imports", api::list, Role.ORGANISER);
        routes.get("/api/v1/imports/{id}", api::show, Role.ORGANISER);
        routes.get("/api/v1/imports/{id}/findings", api::findings, Role.ORGANISER);
        routes.get("/api/v1/imports/{id}/marked", api::marked, Role.ORGANISER);
        routes.post("/api/v1/imports/{id}/again", api::again, Role.ORGANISER);
    }

    private void template(Context ctx) throws IOException {
        downloads.template(kind(ctx), Languages.of(ctx)).onceTo(ctx);
    }

    private void export(Context ctx) throws IOException {
        downloads.export(kind(ctx), Languages.of(ctx)).onceTo(ctx);
    }

    private void bring(Context ctx) throws IOException {
        Visitor by = Visitor.of(ctx);
        String kind = kind(ctx);
        boolean goodRowsOnly = "true".equals(ctx.queryParam("goodRowsOnly"));
        List<IncomingFile> incoming = IncomingFile.of(ctx);
        if (incoming.isEmpty()) {
            throw new Invalid("file", Message.of("exchange.no-file"));
        }
        Import brought = incoming.get(0).read((name, bytes) -> imports.bring(kind, name, bytes, goodRowsOnly, by));
        ctx.header("Location", "/api/v1/imports/" + brought.id().text());
        ctx.status(HttpStatus.ACCEPTED).json(document(brought, Languages.of(ctx)));
    }

    private void list(Context ctx) {
        Locale language = Languages.of(ctx);
        answer(ctx, imports.page(Cursor.asked(ctx), Visitor.of(ctx)).map(brought -> document(brought, language)));
    }

    private void show(Context ctx) {
        ctx.json(document(imports.get(id(ctx), Visitor.of(ctx)), Languages.of(ctx)));
    }

    private void findings(Context ctx) {
        Locale language = Languages.of(ctx);
        answer(
                ctx,
                imports.findings(id(ctx), Cursor.asked(ctx), Visitor.of(ctx))
                        .map(finding -> document(finding, language)));
    }

    private void marked(Context ctx) throws IOException {
        downloads.marked(id(ctx), Languages.of(ctx), Visitor.of(ctx)).to(ctx);
    }

    private void again(Context ctx) {
        boolean goodRowsOnly = JsonForm.of(ctx, java.util.Set.of("goodRowsOnly"))
                .value("goodRowsOnly")
                .equals("true");
        Import next = imports.again(id(ctx), goodRowsOnly, Visitor.of(ctx));
        ctx.status(HttpStatus.ACCEPTED).json(document(next, Languages.of(ctx)));
    }

    private static void answer(Context ctx, Slice<Map<String, Object>> slice) {
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("items", slice.items());
        slice.next().ifPresent(cursor -> list.put("next", cursor));
        ctx.json(list);
    }

    private Map<String, Object> document(Import brought, Locale language) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", brought.id().text());
        document.put("kind", brought.kind());
        document.put("fileName", brought.fileName());
        document.put("goodRowsOnly", brought.goodRowsOnly());
        document.put("state", brought.state().code());
        if (!brought.state().isOver()) {
            Progress progress = imports.progress(brought.id());
            document.put("checked", progress.done());
            document.put("rows", progress.total());
        } else {
            document.put("rows", brought.counts().rowCount());
            document.put("failed", brought.counts().failed());
            document.put("added", brought.counts().added());
            document.put("changed", brought.counts().changed());
            document.put("unchanged", brought.counts().unchanged());
        }
        brought.trouble()
                .ifPresent(trouble -> document.put("trouble", trouble.message().in(language)));
        document.put("begunAt", Moments.text(brought.begunAt()));
        brought.endedAt().ifPresent(ended -> document.put("endedAt", Moments.text(ended)));
        return document;
    }

    private static Map<String, Object> document(Finding finding, Locale language) {
        Map<String, Object> document = new LinkedHashMap<>();
        finding.row().ifPresent(row -> document.put("row", row));
        if (finding.column().isPresent()) {
            document.put("cell", finding.place());
            document.put("heading", finding.heading());
        }
        document.put("message", finding.message().in(language));
        document.put("blocking", finding.blocking());
        return document;
    }

    private String kind(Context ctx) {
        return imports.kind(ctx.pathParam("kind")).code();
    }

    private static ImportId id(Context ctx) {
        return ImportId.of(ctx.pathParam("id"));
    }
}
