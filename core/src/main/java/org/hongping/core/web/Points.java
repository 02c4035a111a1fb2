package org.hongping.core.web;

import java.math.BigDecimal;
import java.util.Optional;

/** How points are written: two decimals at least, and a dash where there are none. */
public final class Points {
    private static final String NONE = "—";

    private Points() {}

    /** Returns {@code 63.50}; exact points keep what they have beyond two decimals. */
    public static String text(BigDecimal points) {
        BigDecimal plain = points.stripTrailingZeros();
        return plain.setScale(Math.max(2, plain.scale())).toPlainString();
    }

    /**
     * Returns the text of a figure, of its decimal text, or of an {@code Optional} of either.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    static String of(Object value) {
        if (value instanceof Optional<?> maybe) {
            return maybe.map(Points::of).orElse(NONE);
        }
        if (value instanceof BigDecimal figure) {
            return text(figure);
        }
        if (value instanceof String || value instanceof Integer || value instanceof Long) {
            return text(new BigDecimal(value.toString()));
        }
        throw new IllegalArgumentException("points are a decimal or its text, got " + value);
    }
}
