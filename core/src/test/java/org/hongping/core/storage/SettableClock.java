package org.hongping.core.storage;

import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** A clock that stands still until a test moves it. */
public final class SettableClock implements Clock {
    private volatile Instant now;

    private SettableClock(Instant now) {
        this.now = now;
    }

    /** Stands at the given moment, for example {@code 2026-11-21T03:14:15Z}. */
    public static SettableClock at(String moment) {
        return new SettableClock(Instant.parse(moment));
    }

    /** Moves on. */
    public void advance(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant now(Handle handle) {
        return now;
    }
}
