package org.hongping.core.assessment;

import org.hongping.core.web.Stale;
import org.hongping.core.web.Version;

/** A save rested on a version that was changed since, in another tab perhaps; it carries what stands now. */
public final class StaleScore extends Stale {
    private final transient ScoredLine current;

    StaleScore(int expected, ScoredLine current) {
        super(new Version(expected), new Version(current.version()));
        this.current = current;
    }

    /** Returns what stands now. */
    public ScoredLine current() {
        return current;
    }
}
