package org.hongping.plugin.hook;

import java.time.Duration;

/**
 * How far a hook may go.
 *
 * @param time of one call
 * @param calls at the same time, of all hooks of a bundle; one more is refused at once
 * @param words characters of an answer
 * @param faults in a row, after which a hook is not called any more until an administrator says so
 * @param drain how long calls may go on when the bundle is withdrawn, before they are interrupted
 */
public record HookLimits(Duration time, int calls, int words, int faults, Duration drain) {
    /** The limits of an installation: half a second, 32 calls, 1 MB of text in memory, 3 faults, 2 seconds. */
    public static final HookLimits STANDARD =
            new HookLimits(Duration.ofMillis(500), 32, 1 << 19, 3, Duration.ofSeconds(2));
}
