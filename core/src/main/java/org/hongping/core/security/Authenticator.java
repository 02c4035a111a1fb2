package org.hongping.core.security;

import java.time.Instant;
import java.util.Optional;

/**
 * The app that makes somebody's codes.
 *
 * @param accountId whose
 * @param secret what app and server share, in Base32
 * @param begun when it was shown
 * @param confirmed when its owner first typed a code of it; empty while nobody has
 * @param lastStep the newest time step whose code was used
 */
public record Authenticator(
        AccountId accountId, String secret, Instant begun, Optional<Instant> confirmed, long lastStep) {
    @Override
    public String toString() {
        return "authenticator of " + accountId;
    }
}
