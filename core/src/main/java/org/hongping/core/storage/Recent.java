package org.hongping.core.storage;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * What was read a moment ago and need not be read again: it stands until a unit of work of this process writes to one
 * of the tables it was read from, and no longer than a second, so that what another program writes is seen then. Asked
 * outside units of work. Safe for use by many threads.
 *
 * @param <K> what a value is known by
 * @param <V> immutable
 */
public final class Recent<K, V> {
    private static final long LASTING = Duration.ofSeconds(1).toNanos();

    private final int most;
    private final Optional<Changes> changes;
    private final AtomicLong stamp = new AtomicLong();
    private final Map<K, Entry<V>> known = new ConcurrentHashMap<>();

    private record Entry<V>(V value, long stamp, long readAt) {}

    Recent(int most, Optional<Changes> changes) {
        this.most = most;
        this.changes = changes;
    }

    /** Returns what is known, or reads it. */
    public V get(K key, Supplier<V> read) {
        long now = stamp.get(); // before reading: what is committed meanwhile makes it worthless
        long readAt = System.nanoTime();
        Entry<V> entry = known.get(key);
        if (entry != null && entry.stamp() == now && readAt - entry.readAt() < LASTING) {
            return entry.value();
        }
        V value = read.get();
        if (changes.isPresent()) {
            if (known.size() >= most) {
                known.clear();
            }
            known.put(key, new Entry<>(value, now, readAt));
        }
        return value;
    }

    /** Hears that one of its tables is, or was just, changed. */
    void changed() {
        stamp.incrementAndGet();
    }
}
