package org.hongping.rubric.engine;

import java.math.BigDecimal;
import java.util.Map;
import org.hongping.rubric.Value;

/** Writes a value from a sheet into a sentence, short however long it is. */
final class Shown {
    private static final int LONGEST = 40;
    private static final int MOST_BITS = 200;

    private Shown() {}

    static String of(Value value) {
        if (value instanceof Value.Text text) {
            return shortened(text.text());
        }
        if (value instanceof Value.Figure figure) {
            return of(figure.number());
        }
        if (value instanceof Value.Truth truth) {
            return Boolean.toString(truth.holds());
        }
        if (value instanceof Value.Items) {
            return "[…]";
        }
        return value instanceof Value.Fields fields ? of(fields.fields()) : "null";
    }

    /** One text under one name is said in full: a number that could not be taken arrives like that. */
    private static String of(Map<String, Value> fields) {
        return fields.size() == 1
                ? fields.entrySet().stream()
                        .filter(field -> field.getValue() instanceof Value.Text)
                        .map(field -> shortened(field.getKey()) + ": " + of(field.getValue()))
                        .findFirst()
                        .orElse("{…}")
                : "{…}";
    }

    /** Never in plain notation: a short number may have a very long one. */
    private static String of(BigDecimal number) {
        return number.unscaledValue().bitLength() > MOST_BITS ? "…" : shortened(number.toString());
    }

    static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
