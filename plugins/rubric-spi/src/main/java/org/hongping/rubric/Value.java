package org.hongping.rubric;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A piece of a document or of a score sheet before anybody has said what it should be: text, figure, truth value,
 * nothing, items or fields. YAML, JSON and the settings of an {@link Interpretation} all become values first.
 */
public sealed interface Value {

    /** Text exactly as written. */
    record Text(String text) implements Value {}

    /** An exact figure; equal figures are equal values, whatever zeros they were written with. */
    record Figure(BigDecimal number) implements Value {
        /** Drops trailing zeros; the scale may become negative, so that a monstrous exponent stays harmless. */
        public Figure {
            number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        }
    }

    /** True or false. */
    record Truth(boolean holds) implements Value {}

    /** Known to be none: YAML and JSON {@code null}. */
    record Nothing() implements Value {}

    /** A list in the order written. */
    record Items(List<Value> items) implements Value {
        /** Copies the list. */
        public Items {
            items = List.copyOf(items);
        }
    }

    /** Named values in the order written. */
    record Fields(Map<String, Value> fields) implements Value {
        /** Copies the map and keeps its order. */
        public Fields {
            fields = OrderedFields.of(fields);
        }
    }

    /** Returns text as a value. */
    static Value text(String text) {
        return new Text(text);
    }

    /** Returns the figure written as plain decimal text, for example {@code "2.50"}. */
    static Value figure(String plain) {
        return SmallFigures.isSmall(plain) ? SmallFigures.of(plain) : new Figure(new BigDecimal(plain));
    }

    /** Returns a truth value. */
    static Value truth(boolean holds) {
        return new Truth(holds);
    }

    /** Returns the value that says "none". */
    static Value nothing() {
        return new Nothing();
    }

    /** Returns a list of values. */
    static Value items(Value... items) {
        return new Items(List.of(items));
    }

    /** Returns no fields at all. */
    static Fields noFields() {
        return new Fields(Map.of());
    }
}
