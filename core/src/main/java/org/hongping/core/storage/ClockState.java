package org.hongping.core.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How the database's clock stands to what was recorded.
 *
 * @param system the time of the clock itself, in milliseconds
 * @param last the moment of the last row of the audit trail; empty before the first
 */
public record ClockState(Instant system, Optional<Instant> last) {
    /** Clocks are put right by as much as this every day. */
    private static final Duration USUAL = Duration.ofMinutes(1);

    /** Returns the moment at which time stands still because the clock is behind it; empty if it is not. */
    public Optional<Instant> standsAt() {
        return last.filter(moment -> moment.isAfter(system.plus(USUAL)));
    }
}
