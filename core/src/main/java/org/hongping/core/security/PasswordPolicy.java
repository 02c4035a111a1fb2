package org.hongping.core.security;

import java.time.Duration;

/**
 * What a profile asks of passwords.
 *
 * @param shortest in characters as people count them, 8 or more
 * @param kinds of characters it must mix: capitals, small letters, figures, everything else; 1 asks for no mixture
 * @param history how many former ones must not come back; the present one never may
 * @param oldest from this age on another must be chosen; zero for never
 * @param initialLasts how long one that is handed out lets somebody in for the first time; zero for ever
 */
public record PasswordPolicy(int shortest, int kinds, int history, Duration oldest, Duration initialLasts) {
    /** @throws IllegalArgumentException if nobody could choose one, or guessing would be easy */
    public PasswordPolicy {
        if (shortest < 8 || kinds < 1 || kinds > 4 || history < 0 || oldest.isNegative() || initialLasts.isNegative()) {
            throw new IllegalArgumentException("no password can be asked for like that");
        }
    }
}
