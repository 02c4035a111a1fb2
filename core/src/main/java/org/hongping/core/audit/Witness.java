package org.hongping.core.audit;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Hears of every deed inside the unit of work that records it; what it writes stands or falls with the deed. */
@FunctionalInterface
public interface Witness {
    /** Hears and does nothing. */
    Witness NONE = (handle, seen) -> {};

    /**
     * Is told of a deed that was just recorded. It should be short; what it throws undoes the deed.
     *
     * @param handle of the unit of work
     * @param seen the deed
     */
    void saw(Handle handle, Seen seen);

    /**
     * A deed as it was recorded.
     *
     * @param actor who did it
     * @param deed what was done
     * @param at its place in the trail
     * @param when the moment it is dated
     */
    record Seen(Actor actor, Deed deed, AuditHead at, Instant when) {}
}
