package org.hongping.core.web;

import java.security.SecureRandom;
import java.util.Base64;

/** Unguessable and readable random texts. */
final class RandomText {
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Without letters and figures that look alike on paper or over the telephone. */
    private static final String READABLE = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private RandomText() {}

    /** Returns 128 random bits, fit for a URL. */
    static String token() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Returns a text people can read to each other, such as {@code 7F3K-92QD}. */
    static String reference() {
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < 8; index++) {
            text.append(index == 4 ? "-" : "").append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
        }
        return text.toString();
    }
}
