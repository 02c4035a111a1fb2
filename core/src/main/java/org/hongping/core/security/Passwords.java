package org.hongping.core.security;

import java.util.List;
import java.util.Optional;
import org.hongping.core.web.Invalid;
import org.hongping.rubric.Message;

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
    PasswordHash accept(Password password, SignInName name, PasswordPolicy policy) {
        rules.check(password, name, policy);
        return argon2.hash(password);
    }

    /**
     * Refuses a password that was used before.
     *
     * @throws Invalid if it is one of those
     */
    void mustBeNew(Password password, List<PasswordHash> past) {
        if (past.stream().anyMatch(hash -> argon2.matches(password, hash))) {
            throw new Invalid("password", Message.of("security.password-again", String.valueOf(past.size())));
        }
    }

    /** Says whether a password keeps the rules. */
    boolean keepsRules(Password password, SignInName name, PasswordPolicy policy) {
        return rules.broken(password, name, policy).isEmpty();
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
