package org.hongping.core.web;

import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import org.hongping.rubric.Message;

/** How much may be sent at once: a form or a JSON body little, an upload as much as its files may have. */
final class BodyLimit {
    /** The limit of a score sheet; the largest form stays far below it. */
    static final int BYTES = 1024 * 1024;

    /** Room for the other fields of a form that carries files. */
    private static final int BESIDE_FILES = 1024 * 1024;

    /** A browser shows our sentence only if what it sends was read; beyond this it may see a broken connection. */
    private static final long MOST_READ_IN_VAIN = 512L * 1024 * 1024;

    private final long uploads;

    /** Takes uploads of so many bytes. */
    BodyLimit(long uploads) {
        this.uploads = uploads;
    }

    void install(JavalinConfig config, Around around) {
        config.http.maxRequestSize = BYTES;
        config.jetty.multipartConfig.maxFileSize(uploads + BESIDE_FILES, SizeUnit.BYTES);
        config.jetty.multipartConfig.maxTotalRequestSize(uploads + BESIDE_FILES, SizeUnit.BYTES);
        around.beforeMatched(this::check);
    }

    private void check(Context ctx) throws IOException {
        long length = ctx.req().getContentLengthLong();
        if (ctx.isMultipartFormData() && length > uploads + BESIDE_FILES) {
            readInVain(ctx);
            throw new TooLarge(Message.of("problem.upload-too-large", String.valueOf(uploads / 1024 / 1024)));
        }
        if (!ctx.isMultipartFormData() && length > BYTES && !streams(ctx)) {
            readInVain(ctx);
            throw body();
        }
    }

    static TooLarge body() {
        return new TooLarge(Message.of("problem.body-too-large", String.valueOf(BYTES / 1024)));
    }

    /** Whether the body is a file that its route reads as it comes. */
    static boolean streams(Context ctx) {
        String type = ctx.contentType();
        return type != null && !ctx.isFormUrlencoded() && !type.contains("json");
    }

    private static void readInVain(Context ctx) throws IOException {
        InputStream body = ctx.req().getInputStream();
        byte[] buffer = new byte[65_536];
        long total = 0;
        for (int read = body.read(buffer); read >= 0 && total < MOST_READ_IN_VAIN; read = body.read(buffer)) {
            total += read;
        }
    }
}
