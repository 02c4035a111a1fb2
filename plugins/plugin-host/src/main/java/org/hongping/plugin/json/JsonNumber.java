package org.hongping.plugin.json;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hongping.rubric.Value;
import org.hongping.rubric.Value.Figure;

/**
 * Numbers between text and figure, looked at as they are written: {@code 1e99999999} is ten characters and would take
 * forever to add 1 to.
 */
final class JsonNumber {
    /** The one field of what stands in place of a number beyond the limits that would pass for an innocent figure. */
    static final String BEYOND_LIMITS = "number-beyond-limits";

    private static final int MOST_DIGITS = 18;
    private static final int FARTHEST_EXPONENT = 6;
    /** A figure can hold no larger exponent. */
    private static final int MOST_EXPONENT_DIGITS = 9;
    /** More than this is not even looked at, and never written out in plain notation. */
    private static final int MOST_CHARACTERS = 100;

    private static final Pattern SHAPE = Pattern.compile("-?0?(\\d*)\\.?(\\d*)(?:[eE][+-]?0*(\\d*))?");

    private JsonNumber() {}

    /**
     * Returns the figure. A number of more than 18 digits or with an exponent above 6 is for the engine to refuse at its
     * line, which it does by the figure; where the figure no longer shows it ({@code 25e-7}, {@code 1e7}), an object of
     * one undeclared field stands in its place, a wrong answer everywhere.
     */
    static Value read(String written) {
        if (written.length() <= MOST_DIGITS && written.indexOf('e') < 0 && written.indexOf('E') < 0) {
            return Value.figure(written);
        }
        if (written.length() > MOST_CHARACTERS) {
            return beyondLimits(written.substring(0, MOST_CHARACTERS) + "…");
        }
        Matcher parts = SHAPE.matcher(written);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a JSON number: " + written);
        }
        String exponent = parts.group(3) == null ? "" : parts.group(3);
        int digits = parts.group(1).length() + parts.group(2).length();
        return isWithinLimits(digits, exponent) || isPlainlyBeyond(written, exponent)
                ? Value.figure(written)
                : beyondLimits(written);
    }

    /** Writes a figure in plain notation, unless that would be monstrously long. */
    static String write(Figure figure) {
        boolean monstrous = Math.abs((long) figure.number().scale()) > MOST_CHARACTERS;
        return monstrous ? figure.number().toString() : figure.number().toPlainString();
    }

    private static boolean isWithinLimits(int digits, String exponent) {
        return digits <= MOST_DIGITS
                && (exponent.isEmpty() || (exponent.length() == 1 && Integer.parseInt(exponent) <= FARTHEST_EXPONENT));
    }

    private static boolean isPlainlyBeyond(String written, String exponent) {
        if (exponent.length() > MOST_EXPONENT_DIGITS) {
            return false;
        }
        BigDecimal number = new BigDecimal(written).stripTrailingZeros();
        long beforePoint = (long) number.precision() - number.scale();
        return number.precision() > MOST_DIGITS || beforePoint > MOST_DIGITS || beforePoint <= -FARTHEST_EXPONENT;
    }

    private static Value beyondLimits(String written) {
        return new Value.Fields(Map.of(BEYOND_LIMITS, Value.text(written)));
    }
}
