package org.hongping.plugin.hook;

import java.lang.System.Logger.Level;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.hongping.rubric.Message;

/**
 * Watches the class loaders of withdrawn bundles through weak references. Looks several times, each time after asking
 * for a collection; a loader that outlives all looks is a leak: it is logged once and listed until it goes. Safe for use
 * by many threads.
 */
public final class LeakWatch implements AutoCloseable {
    /** When to look after a withdrawal; code bundles are withdrawn seldom enough for a collection each. */
    public static final List<Duration> STANDARD =
            List.of(Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofSeconds(30));

    private static final System.Logger LOG = System.getLogger("org.hongping.plugin.hook");

    private final List<Duration> looks;
    private final InstantSource clock;
    private final List<Watched> watched = new CopyOnWriteArrayList<>();
    private final ScheduledThreadPoolExecutor timer;

    private record Watched(
            HookedBundle bundle, Instant withdrawn, WeakReference<ClassLoader> loader, AtomicInteger looksLeft) {
        boolean isGone() {
            return loader.get() == null;
        }
    }

    /**
     * Watches.
     *
     * @param looks how long after a withdrawal to look, in ascending order
     */
    public LeakWatch(List<Duration> looks, InstantSource clock) {
        this.looks = List.copyOf(looks);
        this.clock = clock;
        this.timer = new ScheduledThreadPoolExecutor(1, work -> {
            var thread = new Thread(null, work, "leak watch", 0, false);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Begins to watch the loader of a bundle that was just withdrawn; the caller lets go of it now. */
    public void watch(HookedBundle bundle, WeakReference<ClassLoader> loader) {
        var fresh = new Watched(bundle, clock.instant(), loader, new AtomicInteger(looks.size()));
        watched.add(fresh);
        for (Duration look : looks) {
            var unused = timer.schedule(() -> look(fresh), look.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void look(Watched one) {
        System.gc();
        if (one.isGone()) {
            watched.remove(one);
        } else if (one.looksLeft().decrementAndGet() == 0) {
            LOG.log(
                    Level.WARNING,
                    Message.of(
                                    "hook.leak",
                                    one.bundle().symbolicName(),
                                    one.bundle().version())
                            .in(Locale.ENGLISH));
        }
    }

    /** Returns the bundles that have outlived all looks and are still there now. */
    public List<Leak> leaks() {
        watched.removeIf(Watched::isGone);
        return watched.stream()
                .filter(one -> one.looksLeft().get() <= 0)
                .map(one -> new Leak(one.bundle(), one.withdrawn()))
                .toList();
    }

    /** Returns how many withdrawn bundles have not been seen to be gone yet. */
    public int watching() {
        watched.removeIf(Watched::isGone);
        return watched.size();
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
