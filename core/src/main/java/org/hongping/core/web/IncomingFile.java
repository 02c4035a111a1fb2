package org.hongping.core.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A file somebody sends: a part of a form named {@code file}, of which there may be several, the whole body of a
 * request whose query names it, or one that came before in pieces. Parts wait on the disk until they are read, a body is
 * read as it comes.
 *
 * @param name as the sender calls it, not to be trusted
 * @param opened gives its bytes, once
 */
public record IncomingFile(String name, Supplier<InputStream> opened) {

    /** Returns the files of a request; parts that nobody chose a file for are left out.
     *  @throws Rejected if it names one that came in pieces and may not be used */
    public static List<IncomingFile> of(Context ctx) {
        Optional<IncomingFile> before = FilesInPieces.of(ctx);
        if (before.isPresent()) {
            return List.of(before.get());
        }
        if (ctx.isMultipartFormData()) {
            return ctx.uploadedFiles("file").stream()
                    .filter(part -> !part.filename().isEmpty())
                    .map(part -> new IncomingFile(part.filename(), part::content))
                    .toList();
        }
        String name = ctx.queryParam("name");
        return name == null || ctx.isFormUrlencoded()
                ? List.of()
                : List.of(new IncomingFile(name, ctx::bodyInputStream));
    }

    /** Hands the bytes over. */
    public <T> T read(Reading<T> reading) throws IOException {
        try (InputStream bytes = opened.get()) {
            return reading.read(name, bytes);
        }
    }

    /** Does something with a file. */
    @FunctionalInterface
    public interface Reading<T> {
        /** Reads the bytes to their end. */
        T read(String name, InputStream bytes) throws IOException;
    }
}
