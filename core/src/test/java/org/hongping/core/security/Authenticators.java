package org.hongping.core.security;

import java.time.Instant;

/** What people's phones show, for tests of the whole server. */
public final class Authenticators {
    private Authenticators() {}

    /** Returns the code of now. */
    public static String code(String secret) {
        return new Totp().code(secret, Totp.stepAt(Instant.now()));
    }

    /** Returns the code of half a minute later, which is taken too and was not used yet. */
    public static String laterCode(String secret) {
        return new Totp().code(secret, Totp.stepAt(Instant.now()) + 1);
    }
}
