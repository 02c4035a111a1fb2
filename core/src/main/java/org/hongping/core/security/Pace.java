package org.hongping.core.security;

import java.time.Duration;

/**
 * How failures slow down the next attempt: not at first, then by a delay that doubles up to a longest one.
 *
 * @param free how many failures cost nothing
 * @param first the delay after one more
 * @param longest the longest delay; nobody is kept out for longer
 */
public record Pace(int free, Duration first, Duration longest) {
    private static final int DOUBLINGS_THAT_FIT = 20;

    /** Returns how long to wait after so many failures in a row. */
    Duration after(long failures) {
        long doublings = failures - free - 1;
        if (doublings < 0) {
            return Duration.ZERO;
        }
        Duration delay = first.multipliedBy(1L << Math.min(doublings, DOUBLINGS_THAT_FIT));
        return delay.compareTo(longest) < 0 ? delay : longest;
    }
}
