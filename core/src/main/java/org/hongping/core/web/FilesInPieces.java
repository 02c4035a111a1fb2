package org.hongping.core.web;

import io.javalin.config.JavalinConfig;
import io.javalin.config.Key;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Optional;
import org.hongping.rubric.Message;

/**
 * Lets a request name a file that came before it, in pieces: {@code ?upload=} and an empty body stand for the file. One
 * request at a time has it. After one that succeeded it cannot be used again; after one that was refused it can, for
 * what was wrong may have been something else than the file.
 */
public final class FilesInPieces {
    private static final Key<ArrivedFiles> KEY = new Key<>("hongping.arrived-files");
    private static final String PARAMETER = "upload";
    private static final String HELD = "hongping.upload";
    private static final int REFUSED = 400;

    private final ArrivedFiles files;

    /** Finds files there. */
    public FilesInPieces(ArrivedFiles files) {
        this.files = files;
    }

    /** Adds itself; call it after {@link Idempotency#install}, so that an answer is kept before its file is forgotten. */
    public void install(JavalinConfig config, Around around) {
        config.appData(KEY, files);
        around.after(FilesInPieces::end);
    }

    /**
     * Returns the file a request names, if it names one.
     *
     * @throws Rejected if it may not be used, or another file came with the request
     */
    static Optional<IncomingFile> of(Context ctx) {
        return Optional.ofNullable(ctx.queryParam(PARAMETER)).map(id -> {
            ArrivedFiles.Held held =
                    Optional.<ArrivedFiles.Held>ofNullable(ctx.attribute(HELD)).orElseGet(() -> hold(ctx, id));
            String name = Optional.ofNullable(ctx.queryParam("name")).orElseGet(held::name);
            return new IncomingFile(name, held::bytes);
        });
    }

    private static ArrivedFiles.Held hold(Context ctx, String id) {
        if (hasBody(ctx)) {
            throw new Invalid(PARAMETER, Message.of("upload.and-body"));
        }
        ArrivedFiles.Held held = ctx.appData(KEY).hold(id, Visitor.of(ctx));
        ctx.attribute(HELD, held);
        return held;
    }

    private static boolean hasBody(Context ctx) {
        long length = ctx.req().getContentLengthLong();
        try {
            return length > 0 || (length < 0 && ctx.bodyInputStream().read() >= 0);
        } catch (IOException cutOff) {
            return true;
        }
    }

    private static void end(Context ctx) {
        ArrivedFiles.Held held = ctx.attribute(HELD);
        if (held == null) {
            return;
        }
        ctx.attribute(HELD, null);
        try {
            if (ctx.statusCode() < REFUSED) {
                held.used(ctx.path());
            }
        } finally {
            held.release();
        }
    }
}
