package org.hongping.core.web;

import java.math.BigDecimal;
import java.util.Optional;

/** How points are written: two decimals at least, and a dash where there are none. */
public final class Points {
    /** Stands where there are no points. */
    public static final String NONE = "—";

    private Points() {}

    /** Returns {@code 63.50}; exact points keep what they have beyond two decimals. */
    public static String text(BigDecimal points) {
        BigDecimal plain = points.stripTrailingZeros();
        return plain.setScale(Math.max(2, plain.scale())).toPlainString();
    }

    /** Returns how points are written that may not be there, from their decimal text. */
    public static String orDash(Optional<String> points) {
        return of(points);
    }

    /**
     * Returns how points that are taken off are written in a row of figures that adds up: {@code -5.00}, and {@code
     * 0.00} for none.
     *
     * @param points a decimal, its text, or an {@code Optional} of either; a dash for an empty one
     * @throws IllegalArgumentException if it is anything else
     */
    public static String taken(Object points) {
        String written = of(points);
        boolean none = written.equals(NONE) || new BigDecimal(written).signum() == 0;
        return none ? written : "-" + written;
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
        if (value instanceof String written && isWritten(written)) {
            return written;
        }
        if (value instanceof String || value instanceof Integer || value instanceof Long) {
            return text(new BigDecimal(value.toString()));
        }
        throw new IllegalArgumentException("points are a decimal or its text, got " + value);
    }

    /** Says whether a text is as points are written already, 63.50: most are, and long tables have thousands. */
    private static boolean isWritten(String text) {
        int point = text.length() - 3;
        if (point < 1 || text.charAt(point) != '.' || (text.charAt(0) == '0' && point > 1)) {
            return false;
        }
        for (int place = 0; place < text.length(); place++) {
            char letter = text.charAt(place);
            if (place != point && (letter < '0' || letter > '9')) {
                return false;
            }
        }
        return true;
    }
}
