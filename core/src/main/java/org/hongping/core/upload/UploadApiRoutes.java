package org.hongping.core.upload;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.hongping.core.storage.Moments;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Rejected;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/**
 * Files in pieces as tus 1.0 has them, the core and the extensions creation, expiration and termination, so that ready
 * clients send to us. What tus leaves to headers stands in a document too. A POST with {@code X-HTTP-Method-Override} is
 * what that header says, for networks that let only GET and POST through; Javalin sees to it.
 */
public final class UploadApiRoutes {
    private static final String ALL = "/api/v1/uploads";
    private static final String ONE = ALL + "/{upload}";
    private static final String RESUMABLE = "Tus-Resumable";
    private static final String VERSION = "1.0.0";
    private static final String OFFSET = "Upload-Offset";
    private static final String LENGTH = "Upload-Length";
    private static final String METADATA = "Upload-Metadata";
    private static final String PIECE = "application/offset+octet-stream";

    private final UploadService uploads;

    private UploadApiRoutes(UploadService uploads) {
        this.uploads = uploads;
    }

    /** Adds the routes. */
    public static void register(RoutesConfig routes, UploadService uploads) {
        UploadApiRoutes api = new UploadApiRoutes(uploads);
        routes.options(ALL, api::configuration, Role.SIGNED_IN);
        routes.get(ALL, api::list, Role.SIGNED_IN);
        routes.post(ALL, api::begin, Role.SIGNED_IN);
        routes.get(ONE, api::show, Role.SIGNED_IN);
        routes.head(ONE, api::ask, Role.SIGNED_IN);
        routes.patch(ONE, api::add, Role.SIGNED_IN);
        routes.delete(ONE, api::giveUp, Role.SIGNED_IN);
    }

    private void configuration(Context ctx) {
        ctx.header(RESUMABLE, VERSION)
                .header("Tus-Version", VERSION)
                .header("Tus-Extension", "creation,expiration,termination")
                .header("Tus-Max-Size", Long.toString(uploads.limit()))
                .status(HttpStatus.NO_CONTENT);
    }

    private void list(Context ctx) {
        List<Map<String, Object>> items = uploads.unfinished(Visitor.of(ctx)).stream()
                .map(UploadApiRoutes::document)
                .toList();
        ctx.json(Map.of("items", items));
    }

    private void begin(Context ctx) {
        requireVersion(ctx);
        long size = number(ctx, LENGTH);
        if (size == 0) {
            throw new Invalid(LENGTH, Message.of("upload.empty"));
        }
        Metadata metadata = Metadata.of(METADATA, ctx.header(METADATA));
        if (ctx.req().getContentLengthLong() > 0 || ctx.header("Transfer-Encoding") != null) {
            throw new Rejected(400, "malformed", Message.of("upload.begins-empty"));
        }
        Wanted wanted = new Wanted(metadata.fileName(), metadata.text(), size);
        Progress begun = uploads.begin(wanted, Visitor.of(ctx));
        ctx.header("Location", ALL + "/" + begun.upload().id().text());
        expiring(ctx, begun).status(HttpStatus.CREATED).json(document(begun));
    }

    private void show(Context ctx) {
        Progress progress = uploads.ask(id(ctx), Visitor.of(ctx));
        told(ctx, progress).json(document(progress));
    }

    private void ask(Context ctx) {
        Progress progress = uploads.ask(id(ctx), Visitor.of(ctx));
        requireVersion(ctx);
        told(ctx, progress);
    }

    private static Context told(Context ctx, Progress progress) {
        ctx.header(LENGTH, Long.toString(progress.upload().size()));
        ctx.header(METADATA, progress.upload().metadata());
        return offset(ctx, progress);
    }

    private void add(Context ctx) throws IOException {
        Visitor by = Visitor.of(ctx);
        uploads.own(id(ctx), by); // whose it is comes before what was sent
        requireVersion(ctx);
        if (!isPiece(ctx)) {
            String sent = Optional.ofNullable(ctx.contentType()).orElse("");
            throw new Rejected(415, "malformed", Message.of("upload.no-piece", PIECE, sent));
        }
        long length = ctx.req().getContentLengthLong();
        try {
            Progress progress = uploads.add(id(ctx), number(ctx, OFFSET), length, ctx.bodyInputStream(), by);
            offset(ctx, progress).status(HttpStatus.NO_CONTENT);
        } catch (WrongOffset wrong) {
            ctx.header(OFFSET, Long.toString(wrong.arrived()));
            throw wrong;
        }
    }

    private static boolean isPiece(Context ctx) {
        return Optional.ofNullable(ctx.contentType())
                .filter(type -> type.replaceFirst(";.*", "").strip().equalsIgnoreCase(PIECE))
                .isPresent();
    }

    private void giveUp(Context ctx) throws IOException {
        requireVersion(ctx);
        uploads.giveUp(id(ctx), Visitor.of(ctx));
        ctx.status(HttpStatus.NO_CONTENT);
    }

    /** A client that says nothing of a version is taken at its word that it is a plain program. */
    private static void requireVersion(Context ctx) {
        ctx.header(RESUMABLE, VERSION);
        String asked = Optional.ofNullable(ctx.header(RESUMABLE)).orElse(VERSION);
        if (!asked.equals(VERSION)) {
            ctx.header("Tus-Version", VERSION);
            throw new Rejected(412, "malformed", Message.of("upload.other-version", RESUMABLE, asked, VERSION));
        }
    }

    private static long number(Context ctx, String header) {
        String text = Optional.ofNullable(ctx.header(header)).orElse("").strip();
        OptionalLong number =
                text.matches("[0-9]{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
        return number.orElseThrow(() -> new Invalid(header, Message.of("upload.no-number", header, text)));
    }

    private static Context offset(Context ctx, Progress progress) {
        ctx.header(OFFSET, Long.toString(progress.arrived()));
        return expiring(ctx, progress);
    }

    private static Context expiring(Context ctx, Progress progress) {
        return ctx.header(RESUMABLE, VERSION)
                .header("Upload-Expires", HttpDate.text(progress.upload().expiresAt()));
    }

    private static Map<String, Object> document(Progress progress) {
        Upload upload = progress.upload();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", upload.id().text());
        document.put("name", upload.fileName());
        document.put("size", upload.size());
        document.put("offset", progress.arrived());
        document.put("begunAt", Moments.text(upload.begunAt()));
        document.put("expiresAt", Moments.text(upload.expiresAt()));
        return document;
    }

    private static String id(Context ctx) {
        return ctx.pathParam("upload");
    }
}
