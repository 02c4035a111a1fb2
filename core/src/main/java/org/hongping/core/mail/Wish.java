package org.hongping.core.mail;

import java.util.Optional;

/**
 * Whether and where somebody wants mail.
 *
 * @param address where to; empty if they gave none
 * @param pace how often
 */
public record Wish(Optional<String> address, Pace pace) {
    /** Wants none. */
    public static final Wish NONE = new Wish(Optional.empty(), Pace.NONE);
}
