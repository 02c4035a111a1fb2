package org.hongping.core.security;

import java.util.List;
import java.util.Optional;
import org.hongping.core.web.Invalid;
import org.hongping.rubric.Message;

/** Asks somebody signed in for the password again; wrong ones are counted and slow down. */
final class PasswordProof {
    private final SecurityParts parts;

    PasswordProof(SecurityParts parts) {
        this.parts = parts;
    }

    /**
     * Looks whether the password is right.
     *
     * @throws TooManyAttempts if it was wrong too often
     * @throws Invalid at the field {@code currentPassword} if it is wrong
     */
    void mustKnow(SignedIn who, Password current) {
        Account account = who.account();
        Optional<PasswordHash> stored = parts.storage().write(handle -> {
            parts.throttle().count(handle, counted(who, parts.policy(handle)));
            return handle.attach(AccountDao.class).passwordHash(account.id());
        });
        if (!parts.passwords().matches(current, stored)) {
            throw new Invalid("currentPassword", Message.of("security.current-wrong"));
        }
        parts.storage().change(handle -> parts.throttle().takeBack(handle, counted(who, parts.policy(handle))));
    }

    private static List<Counted> counted(SignedIn who, SecurityPolicy policy) {
        return Counted.session(who.account().signInName(), who.session().id(), policy.guesser());
    }
}
