package org.hongping.rubric;

import java.math.BigDecimal;
import java.util.stream.IntStream;

/** The figures sheets are full of, each kept once: 0 to 99. */
final class SmallFigures {
    private static final int MOST_DIGITS = 2;
    private static final Value[] KEPT = IntStream.range(0, 100)
            .mapToObj(whole -> new Value.Figure(BigDecimal.valueOf(whole)))
            .toArray(Value[]::new);

    private SmallFigures() {}

    /** Says whether the text is one or two digits and nothing else. */
    static boolean isSmall(String plain) {
        if (plain.isEmpty() || plain.length() > MOST_DIGITS) {
            return false;
        }
        for (int i = 0; i < plain.length(); i++) {
            if (plain.charAt(i) < '0' || plain.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    static Value of(String plain) {
        return KEPT[Integer.parseInt(plain)];
    }
}
