package org.hongping.plugin.archive;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, which every Java platform has. */
public final class Sha256 {
    /** What stands before the 64 hexadecimal digits. */
    public static final String PREFIX = "sha256:";

    private Sha256() {}

    /** Returns the digest as text: {@code sha256:} and 64 hexadecimal digits. */
    public static String of(byte[] content) {
        return PREFIX + HexFormat.of().formatHex(bytes(content));
    }

    static byte[] bytes(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("a Java platform without SHA-256", impossible);
        }
    }
}
