package org.hongping.core.web;

import java.security.SecureRandom;
import java.util.Base64;

/** Unguessable and readable random texts. */
public final class RandomText {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int GROUP = 4;
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
        return readable(2);
    }

    /** Returns groups of four signs that nobody mistakes for others, with hyphens between. */
    public static String readable(int groups) {
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < groups * GROUP; index++) {
            text.append(index > 0 && index % GROUP == 0 ? "-" : "")
                    .append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
        }
        return text.toString();
    }
}
