package org.hongping.core.registry;

import java.util.regex.Pattern;

/**
 * A grade of the enterprise's credit record (信用等级) as cities print it: {@code A++}, {@code AAA}, {@code B}.
 *
 * @param text capital letters of one kind, A to E, with up to two plus signs or one minus
 */
public record CreditGrade(String text) {
    private static final Pattern SHAPE = Pattern.compile("([A-E])\\1{0,2}(\\+{0,2}|-)");

    /** @throws IllegalArgumentException if no city prints such a grade */
    public CreditGrade {
        if (!isGrade(text)) {
            throw new IllegalArgumentException("a credit grade looks like A++, AAA or B, got " + text);
        }
    }

    /** Whether it reads like a grade. */
    public static boolean isGrade(String text) {
        return SHAPE.matcher(text).matches();
    }
}
