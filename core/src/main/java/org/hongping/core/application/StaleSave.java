package org.hongping.core.application;

import java.util.Map;
import org.hongping.core.web.Stale;
import org.hongping.core.web.Version;

/** A save rested on a version that somebody has changed since; it carries what stands now, so that neither is lost. */
public final class StaleSave extends Stale {
    private final transient Version yours;
    private final transient Version now;
    private final transient Object current;

    private StaleSave(Version yours, Version now, Object current) {
        super(yours, now);
        this.yours = yours;
        this.now = now;
        this.current = current;
    }

    static StaleSave of(int expected, Line current) {
        return new StaleSave(new Version(expected), new Version(current.version()), current);
    }

    static StaleSave of(int expected, Field current) {
        return new StaleSave(new Version(expected), new Version(current.version()), current);
    }

    /** Returns the {@link Line} or {@link Field} that stands now. */
    public Object current() {
        return current;
    }

    /** Returns the same refusal with both versions in it, for programs. */
    Stale showing(Map<String, ?> sent) {
        Map<String, ?> saved =
                current instanceof Field field ? ApplicationDocument.of(field) : ApplicationDocument.of((Line) current);
        return new Stale(yours, now, sent, saved);
    }
}
