package org.hongping.core.web;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

/** Random texts: unguessable ones, and names. */
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

    /** Returns a name people can read to each other, such as {@code 7F3K-92QD}. */
    static String reference() {
        return readable(2, ThreadLocalRandom.current()); // whoever guesses the name of a request has gained nothing
    }

    /** Returns groups of four signs that nobody mistakes for others, with hyphens between. */
    public static String readable(int groups) {
        return readable(groups, RANDOM);
    }

    private static String readable(int groups, Random random) {
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < groups * GROUP; index++) {
            text.append(index > 0 && index % GROUP == 0 ? "-" : "")
                    .append(READABLE.charAt(random.nextInt(READABLE.length())));
        }
        return text.toString();
    }
}
