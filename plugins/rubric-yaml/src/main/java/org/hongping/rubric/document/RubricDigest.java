package org.hongping.rubric.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names a rubric by its content: {@code sha256:} and 64 lower-case hexadecimal digits. */
public final class RubricDigest {
    private static final String PREFIX = "sha256:";

    private RubricDigest() {}

    /** Returns the digest of a canonical text, taken of its bytes in UTF-8. */
    public static String of(String canonicalText) {
        return PREFIX + HexFormat.of().formatHex(sha256().digest(canonicalText.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("every Java runtime has SHA-256", fault);
        }
    }
}
