package org.hongping.core.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** A file the pages use, as it is and packed. Nobody writes into its arrays. */
final class Asset {
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon",
            "woff2", "font/woff2");

    private final String contentType;
    private final String digest;
    private final byte[] plain;
    private final byte[] packed;

    private Asset(String contentType, byte[] plain) {
        this.contentType = contentType;
        this.digest = digest(plain);
        this.plain = plain;
        this.packed = packed(plain);
    }

    static Asset of(String name, byte[] bytes) {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        String type = TYPES.get(ending);
        if (type == null) {
            throw new IllegalArgumentException("no content type is known for " + name);
        }
        return new Asset(type, bytes);
    }

    String contentType() {
        return contentType;
    }

    /** Returns the first 10 characters of its SHA-256, which are part of its address. */
    String digest() {
        return digest;
    }

    byte[] plain() {
        return plain;
    }

    byte[] packed() {
        return packed;
    }

    private static String digest(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash).substring(0, 10);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    private static byte[] packed(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory does not fail", impossible);
        }
        return out.toByteArray();
    }
}
