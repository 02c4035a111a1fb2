package org.hongping.core.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/**
 * A secret of 256 random bits that a browser or program shows to be let in. We keep its hash only.
 *
 * @param text 43 characters that fit into cookies and headers
 */
record Token(String text) {
    private static final int BYTES = 32;

    static Token random(RandomGenerator random) {
        byte[] bits = new byte[BYTES];
        random.nextBytes(bits);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    String hash() {
        return hash(text);
    }

    /** Returns SHA-256 in hexadecimal digits: enough for what cannot be guessed, and it can be looked up. */
    static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return "token";
    }
}
