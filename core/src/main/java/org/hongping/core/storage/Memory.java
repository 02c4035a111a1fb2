package org.hongping.core.storage;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What units of work have read and need not read again. A value stands until a unit of work writes to one of the tables
 * it was read from, another program writes to the database at all, or the work that changed it comes to nothing; then
 * it is read afresh. Asked and told inside units of work only. Where several programs may write without our hearing of
 * it nothing is remembered.
 *
 * @param <K> what a value is known by
 * @param <V> immutable
 */
public final class Memory<K, V> {
    private final Optional<Changes> changes;
    private final Map<K, V> known;

    Memory(int most, Optional<Changes> changes) {
        this.changes = changes;
        known = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** Returns what is known, or reads it. */
    public V get(K key, Supplier<V> read) {
        V value = changes.isPresent() ? known.get(key) : null;
        if (value == null) {
            value = read.get();
            changes.ifPresent(there -> there.touched(this));
            remember(key, value);
        }
        return value;
    }

    /**
     * Writes what makes one value another and remembers that; what is known by other keys still stands.
     *
     * @param writes must change nothing that other keys stand for
     */
    public void change(K key, V after, Runnable writes) {
        changes.ifPresentOrElse(there -> there.inStep(this, writes), writes);
        remember(key, after);
    }

    void forget() {
        known.clear();
    }

    private void remember(K key, V value) {
        if (changes.isPresent()) {
            known.put(key, value);
        }
    }
}
