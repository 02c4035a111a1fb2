package org.hongping.core.office;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.hongping.core.web.RandomText;

/**
 * What proves, from another machine, that somebody can read the server's console. Good for one start of the server and
 * for few wrong guesses. Safe for use by many threads.
 */
public final class SetupCode {
    private static final int MOST_WRONG = 20;

    private final String text;
    private final AtomicInteger wrong = new AtomicInteger();

    private SetupCode(String text) {
        this.text = text;
    }

    /** Makes a new one, such as {@code 7F3K-92QD}. */
    public static SetupCode random() {
        return new SetupCode(RandomText.readable(2));
    }

    /** Returns it as the console prints it. */
    public String text() {
        return text;
    }

    /** Returns whether it was guessed wrongly too often; a new start of the server makes another. */
    boolean isSpent() {
        return wrong.get() >= MOST_WRONG;
    }

    /** Returns whether this is what was typed, in any case and with or without the hyphen. */
    boolean isTyped(String typed) {
        String tidied = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        boolean right = !isSpent() && MessageDigest.isEqual(bytes(tidied), bytes(text.replace("-", "")));
        if (!right) {
            wrong.incrementAndGet();
        }
        return right;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
