package org.hongping.core.security;

import java.time.Duration;

/**
 * How long a session lasts.
 *
 * @param idle ends when unused for so long
 * @param longest ends after so long in any case
 */
public record SessionTerms(Duration idle, Duration longest) {
    /** Two hours unused, a working day at most. */
    public static final SessionTerms OFFICE = new SessionTerms(Duration.ofHours(2), Duration.ofHours(12));

    /** @throws IllegalArgumentException if one is not positive */
    public SessionTerms {
        if (idle.isNegative() || idle.isZero() || longest.compareTo(idle) < 0) {
            throw new IllegalArgumentException("a session cannot last " + longest + " and idle " + idle);
        }
    }
}
