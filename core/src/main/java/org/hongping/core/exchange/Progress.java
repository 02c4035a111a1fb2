package org.hongping.core.exchange;

import java.util.concurrent.atomic.AtomicInteger;

/** How many rows of an import have been checked so far. Safe for use by many threads. */
public final class Progress {
    private final AtomicInteger done = new AtomicInteger();
    private volatile int total;

    void outOf(int rows) {
        done.set(0);
        total = rows;
    }

    void step() {
        done.incrementAndGet();
    }

    /** Returns how many have been checked. */
    public int done() {
        return done.get();
    }

    /** Returns how many there are; 0 until they have been counted. */
    public int total() {
        return total;
    }
}
