package org.hongping.core.application;

import org.hongping.core.web.Stale;
import org.hongping.core.web.Version;

/** A save rested on a version that somebody has changed since; it carries what stands now, so that neither is lost. */
public final class StaleSave extends Stale {
    private final transient Object current;

    private StaleSave(int expected, int version, Object current) {
        super(new Version(expected), new Version(version));
        this.current = current;
    }

    static StaleSave of(int expected, Line current) {
        return new StaleSave(expected, current.version(), current);
    }

    static StaleSave of(int expected, Field current) {
        return new StaleSave(expected, current.version(), current);
    }

    /** Returns the {@link Line} or {@link Field} that stands now. */
    public Object current() {
        return current;
    }
}
