package org.hongping.core.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Pages that came of a form that may be sent once, such as account slips: they hold what is written nowhere, so they
 * are kept in memory, for ten minutes and the newest few only. Safe for use by many threads.
 */
final class ShownPages {
    private static final long KEPT = Duration.ofMinutes(10).toNanos();
    private static final int MOST = 50;

    private final Map<KeptAnswers.Key, Shown> pages = new LinkedHashMap<>();
    private final LongSupplier nanos;

    private record Shown(KeptAnswer page, long since) {}

    /** Reckons with this clock. */
    ShownPages(LongSupplier nanos) {
        this.nanos = nanos;
    }

    synchronized Optional<KeptAnswer> find(KeptAnswers.Key key) {
        forgetOld();
        return Optional.ofNullable(pages.get(key)).map(Shown::page);
    }

    synchronized void keep(KeptAnswers.Key key, KeptAnswer page) {
        forgetOld();
        if (pages.size() == MOST) {
            pages.remove(pages.keySet().iterator().next());
        }
        pages.put(key, new Shown(page, nanos.getAsLong()));
    }

    private void forgetOld() {
        long now = nanos.getAsLong();
        pages.values().removeIf(shown -> now - shown.since() > KEPT);
    }
}
