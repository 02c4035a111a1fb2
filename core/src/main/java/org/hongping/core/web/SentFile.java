package org.hongping.core.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file on its way to the browser.
 *
 * @param path where its bytes stand
 * @param mediaType what it is
 * @param disposition whether it is shown or saved, and under which name
 * @param keeping how long the browser may keep it
 * @param tag changes when the bytes do
 */
public record SentFile(Path path, String mediaType, String disposition, String keeping, String tag) {
    private static final String FOR_AN_HOUR = "private, max-age=3600";

    /** A picture that is shown in a page; the browser of the same person may keep it for an hour. */
    public static SentFile picture(Path path, String tag) {
        return new SentFile(path, "image/png", "inline", FOR_AN_HOUR, tag);
    }

    /** A file that is saved, never opened in place, whatever it holds. */
    public static SentFile download(Path path, String mediaType, String name, String tag) {
        return new SentFile(path, mediaType, attachment(name), "private, no-cache", tag);
    }

    /** Sends bytes that were made just now, to be saved and not kept. */
    public static void bytes(Context ctx, byte[] bytes, String mediaType, String name) {
        ctx.contentType(mediaType)
                .header("Content-Disposition", attachment(name))
                .header("Cache-Control", "no-store")
                .result(bytes);
    }

    /** Sends it, or says that the browser has it already. */
    public void to(Context ctx) throws IOException {
        String quoted = "\"" + tag + "\"";
        ctx.header("Cache-Control", keeping).header("ETag", quoted);
        if (quoted.equals(ctx.header("If-None-Match"))) {
            ctx.status(304);
            return;
        }
        ctx.disableCompression()
                .contentType(mediaType)
                .header("Content-Disposition", disposition)
                .header("Content-Length", Long.toString(Files.size(path)))
                .result(Files.newInputStream(path));
    }

    /** Sends it and takes it away: it was made for this request alone. */
    public void onceTo(Context ctx) throws IOException {
        ctx.header("Cache-Control", "no-store")
                .disableCompression()
                .contentType(mediaType)
                .header("Content-Disposition", disposition)
                .header("Content-Length", Long.toString(Files.size(path)))
                .result(Files.newInputStream(path, StandardOpenOption.DELETE_ON_CLOSE));
    }

    /** Both spellings of RFC 6266: plain letters for old readers, the name itself for the others. */
    private static String attachment(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
        String exact = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + exact;
    }
}
