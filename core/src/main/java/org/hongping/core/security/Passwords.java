package org.hongping.core.security;

import java.util.Optional;
import org.hongping.core.web.Invalid;

/** Accepts, hashes and compares passwords. Takes long by intent: never inside a unit of work. */
final class Passwords {
    private final PasswordRules rules = new PasswordRules();
    private final Argon2 argon2;
    private final PasswordHash nobodys;

    Passwords(Argon2Cost cost) {
        argon2 = new Argon2(cost);
        nobodys = argon2.ofNoPassword();
    }

    /**
     * Hashes a password that keeps the rules.
     *
     * @throws Invalid if it breaks one
     */
    PasswordHash accept(Password password, SignInName name) {
        rules.check(password, name);
        return argon2.hash(password);
    }

    /** Hashes a password whatever it is: a demonstration's, or one that has just matched. */
    PasswordHash hash(Password password) {
        return argon2.hash(password);
    }

    /** Says whether the password is right; takes as long when there is none to be compared with. */
    boolean matches(Password password, Optional<PasswordHash> stored) {
        return argon2.matches(password, stored.orElse(nobodys)) && stored.isPresent();
    }

    /** Returns the hash to store instead, if new ones are made at another cost by now. */
    Optional<PasswordHash> renewed(Password right, PasswordHash stored) {
        return argon2.outdated(stored) ? Optional.of(argon2.hash(right)) : Optional.empty();
    }
}
