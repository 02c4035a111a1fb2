package org.hongping.core.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;

/** The hashes of a row: SHA-256, as hexadecimal digits. */
final class Seal {
    static final int SALT_LENGTH = 32;

    private Seal() {}

    /** Returns 128 random bits as hexadecimal digits. */
    static String salt(RandomGenerator random) {
        byte[] bits = new byte[SALT_LENGTH / 2];
        random.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }

    /** Hashes the salt's digits followed by the payload, UTF-8. */
    static String ofPayload(String salt, String payload) {
        return HexFormat.of().formatHex(sha256().digest((salt + payload).getBytes(StandardCharsets.UTF_8)));
    }

    /** Hashes the fields in the order below, each as its length in bytes (32 bits, big-endian) and its UTF-8. */
    static String ofRow(String previousHash, SealedRow row) {
        MessageDigest digest = sha256();
        for (String field : List.of(
                previousHash,
                row.chain().text(),
                Long.toString(row.sequence()),
                row.moment(),
                row.actor(),
                row.action(),
                row.subject(),
                row.payloadHash())) {
            byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
