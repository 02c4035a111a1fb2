package org.hongping.rubric;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

    /** Puts fields together one by one, in the order in which they are to stand. For one use, by one thread. */
    final class FieldsBuilder {
        private static final int FEW = 8;

        private String[] names = new String[FEW];
        private Value[] values = new Value[FEW];
        private int count;
        private @Nullable Set<String> many;

        /** Begins the next field; returns false, and begins none, if there is one of that name already. */
        public boolean begin(String name) {
            if (many == null ? isAmong(name) : !many.add(name)) {
                return false;
            }
            if (count == names.length) {
                grow();
            }
            names[count] = name;
            return true;
        }

        private boolean isAmong(String name) {
            for (int i = 0; i < count; i++) {
                if (names[i].equals(name)) {
                    return true;
                }
            }
            if (count == FEW) {
                many = new HashSet<>(Arrays.asList(names));
                many.add(name);
            }
            return false;
        }

        /** Ends the field that was begun. */
        public void end(Value value) {
            values[count++] = value;
        }

        private void grow() {
            names = Arrays.copyOf(names, count * 2);
            values = Arrays.copyOf(values, count * 2);
        }

        /** Returns the fields ended so far. */
        public Fields build() {
            String[] ofNames = new String[count];
            Value[] ofValues = new Value[count];
            System.arraycopy(names, 0, ofNames, 0, count);
            System.arraycopy(values, 0, ofValues, 0, count);
            return new Fields(OrderedFields.of(ofNames, ofValues));
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
