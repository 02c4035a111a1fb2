package org.hongping.core.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Tells whether two requests are the same: method, address, type and body; of a file that is read as it comes, its
 * length; of a file to come in pieces, what its headers say.
 */
final class RequestFingerprint {
    private static final List<String> SAYING = List.of("Upload-Length", "Upload-Metadata");

    private RequestFingerprint() {}

    static String of(Context ctx) {
        MessageDigest digest = sha256();
        add(digest, ctx.method().name());
        add(digest, ctx.path());
        add(digest, Objects.requireNonNullElse(ctx.queryString(), ""));
        add(digest, Objects.requireNonNullElse(ctx.contentType(), ""));
        for (String header : SAYING) {
            Optional.ofNullable(ctx.header(header)).ifPresent(value -> add(digest, header + " " + value));
        }
        if (BodyLimit.streams(ctx) || ctx.isMultipartFormData()) {
            add(digest, Long.toString(ctx.req().getContentLengthLong()));
        } else {
            digest.update(ctx.bodyAsBytes());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Of a form: its address and what stands in it but the token of the session; of files their names and lengths. */
    static String ofForm(Context ctx) {
        MessageDigest digest = sha256();
        add(digest, ctx.method().name());
        add(digest, ctx.path());
        add(digest, Objects.requireNonNullElse(ctx.queryString(), ""));
        Map<String, List<String>> fields = new TreeMap<>(ctx.formParamMap());
        fields.remove(Csrf.FIELD);
        fields.forEach((field, values) -> {
            add(digest, field);
            values.forEach(value -> add(digest, value));
        });
        if (ctx.isMultipartFormData()) {
            ctx.uploadedFiles().forEach(file -> add(digest, file.filename() + " " + file.size()));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String part) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK knows SHA-256", impossible);
        }
    }
}
