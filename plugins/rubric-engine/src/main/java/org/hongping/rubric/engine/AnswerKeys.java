package org.hongping.rubric.engine;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The keys that answers to a rubric may stand under, each with its place: answer keys of lines and codes of groups. Every
 * key of every sheet is looked up here; an open table with room to spare finds it sooner than a map does.
 */
final class AnswerKeys {
    static final int NOWHERE = -1;
    static final AnswerKeys NONE = new AnswerKeys(Set.of());

    private static final int ROOM = 8;
    /** Scatters codes that differ in their last figure only: 2^32 over the golden ratio. */
    private static final int GOLDEN = 0x9E3779B9;

    private final String[] keys;
    private final int[] table;
    private final int shift;

    private AnswerKeys(Set<String> keys) {
        // Readers of JSON intern names; the same object is found without comparing letters.
        this.keys = keys.stream().map(String::intern).toArray(String[]::new);
        this.table = new int[Integer.highestOneBit(this.keys.length * ROOM + ROOM)];
        this.shift = Integer.numberOfLeadingZeros(table.length) + 1;
        Arrays.fill(table, NOWHERE);
        for (int place = 0; place < this.keys.length; place++) {
            table[slot(this.keys[place])] = place;
        }
    }

    /** Gives each key a place. */
    static AnswerKeys of(List<String> keys) {
        return new AnswerKeys(new LinkedHashSet<>(keys));
    }

    /** Returns where the key stands in the table, or the free slot where it would. */
    private int slot(String key) {
        int slot = (key.hashCode() * GOLDEN) >>> shift;
        while (table[slot] != NOWHERE && !keys[table[slot]].equals(key)) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }

    /** Returns the place of a key, {@link #NOWHERE} if it is none of these. */
    int place(String key) {
        return table[slot(key)];
    }

    boolean knows(String key) {
        return place(key) != NOWHERE;
    }

    int size() {
        return keys.length;
    }
}
