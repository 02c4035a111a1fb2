package org.hongping.rubric;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Named values in the order written: unmodifiable, smaller than a linked map and made without copying twice. Names are
 * found through a table of places, open addressing.
 */
final class OrderedFields extends AbstractMap<String, Value> {
    private static final int FEW = 6;
    /** Places are counted in shorts. */
    private static final int MOST = Short.MAX_VALUE / 2;

    private static final short[] NO_PLACES = {};
    private static final OrderedFields NONE = new OrderedFields(new String[0], new Value[0]);

    private final String[] names;
    private final Value[] values;
    private final short[] places;

    private OrderedFields(String[] names, Value[] values) {
        this.names = names;
        this.values = values;
        this.places = places(names);
    }

    /** Returns the map itself where it is one of these already. */
    static Map<String, Value> of(Map<String, Value> fields) {
        if (fields instanceof OrderedFields || fields instanceof OneField) {
            return fields;
        }
        if (fields.size() > MOST) {
            return Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
        String[] names = new String[fields.size()];
        Value[] values = new Value[names.length];
        int index = 0;
        for (Map.Entry<String, Value> field : fields.entrySet()) {
            names[index] = field.getKey();
            values[index++] = field.getValue();
        }
        return of(names, values);
    }

    /** Returns a map of these names, which differ, to these values; nobody writes to the arrays any more. */
    static Map<String, Value> of(String[] names, Value[] values) {
        if (names.length > MOST) {
            Map<String, Value> many = new LinkedHashMap<>();
            for (int i = 0; i < names.length; i++) {
                many.put(names[i], values[i]);
            }
            return Collections.unmodifiableMap(many);
        }
        return switch (names.length) {
            case 0 -> NONE;
            case 1 -> new OneField(names[0], values[0]);
            default -> new OrderedFields(names, values);
        };
    }

    /** Few names are found sooner by looking at each. */
    private static short[] places(String[] names) {
        if (names.length <= FEW) {
            return NO_PLACES;
        }
        int size = Integer.highestOneBit(names.length * 2 - 1) * 2;
        short[] places = new short[size];
        Arrays.fill(places, (short) -1);
        for (int i = 0; i < names.length; i++) {
            int place = spread(names[i]) & (size - 1);
            while (places[place] >= 0) {
                place = (place + 1) & (size - 1);
            }
            places[place] = (short) i;
        }
        return places;
    }

    private static int spread(String name) {
        int hash = name.hashCode();
        return hash ^ (hash >>> 16);
    }

    private int indexOf(Object name) {
        if (!(name instanceof String text)) {
            return -1;
        }
        return names.length <= FEW ? among(text) : placed(text);
    }

    private int among(String text) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(text)) {
                return i;
            }
        }
        return -1;
    }

    private int placed(String text) {
        int place = spread(text) & (places.length - 1);
        while (places[place] >= 0) {
            if (names[places[place]].equals(text)) {
                return places[place];
            }
            place = (place + 1) & (places.length - 1);
        }
        return -1;
    }

    @Override
    public @Nullable Value get(Object name) {
        int index = indexOf(name);
        return index < 0 ? null : values[index];
    }

    @Override
    public boolean containsKey(Object name) {
        return indexOf(name) >= 0;
    }

    @Override
    public Value getOrDefault(Object name, Value otherwise) {
        int index = indexOf(name);
        return index < 0 ? otherwise : values[index];
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super Value> action) {
        for (int i = 0; i < names.length; i++) {
            action.accept(names[i], values[i]);
        }
    }

    @Override
    public int size() {
        return names.length;
    }

    @Override
    public Set<Map.Entry<String, Value>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, Value>> iterator() {
                return new Entries();
            }

            @Override
            public int size() {
                return names.length;
            }
        };
    }

    private final class Entries implements Iterator<Map.Entry<String, Value>> {
        private int next;

        @Override
        public boolean hasNext() {
            return next < names.length;
        }

        @Override
        public Map.Entry<String, Value> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Map.Entry<String, Value> entry = new SimpleImmutableEntry<>(names[next], values[next]);
            next++;
            return entry;
        }
    }
}
