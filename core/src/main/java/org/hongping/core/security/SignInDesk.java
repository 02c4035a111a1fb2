package org.hongping.core.security;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.hongping.core.audit.Actor;
import org.hongping.core.security.AccountDao.Credentials;
import org.jdbi.v3.core.Handle;

/** Lets people in: counts the attempt, compares the password outside any unit of work, opens the session. */
final class SignInDesk {
    private static final Duration CODE_AWAITED = Duration.ofMinutes(5);

    private final SecurityParts parts;
    private final Doorway door;
    private final RandomGenerator random = new SecureRandom();

    SignInDesk(SecurityParts parts, Doorway door) {
        this.parts = parts;
        this.door = door;
    }

    NewSession signIn(SignIn attempt) {
        SignInName name = SignInName.asTyped(attempt.name());
        List<Counted> counted = parts.storage()
                .write(handle -> door.count(handle, Counted.Secret.PASSWORD, name, attempt.origin(), attempt.device()));
        Optional<Credentials> known =
                parts.storage().read(handle -> handle.attach(AccountDao.class).credentials(name));
        if (!parts.passwords().matches(attempt.password(), known.map(Credentials::passwordHash))) {
            known.ifPresent(credentials -> recordRefusal(credentials.account(), attempt.origin()));
            throw SignInRefused.wrong();
        }
        Credentials right = known.orElseThrow();
        Optional<PasswordHash> renewed = parts.passwords().renewed(attempt.password(), right.passwordHash());
        Step step = parts.storage().write(handle -> {
            Account account = admitted(handle, right);
            renewed.ifPresent(hash -> handle.attach(AccountDao.class).renewHash(account.id(), hash));
            parts.throttle().takeBack(handle, counted);
            return account.secondFactor()
                    ? new Step(Optional.empty(), Optional.of(pending(handle, account)))
                    : new Step(
                            Optional.of(door.open(handle, account, attempt.origin(), attempt.device())),
                            Optional.empty());
        });
        return step.session().orElseThrow(() -> new CodeAsked(step.pending().orElseThrow()));
    }

    /** Either they are in, or a code is awaited. */
    private record Step(Optional<NewSession> session, Optional<Token> pending) {}

    private Token pending(Handle handle, Account account) {
        PendingSignInDao pending = handle.attach(PendingSignInDao.class);
        Instant now = parts.clock().now(handle);
        pending.forget(now);
        Token token = Token.random(random);
        pending.insert(token.hash(), new PendingSignIn(account.id(), 0, now.plus(CODE_AWAITED)));
        return token;
    }

    /** Looks again, because the account may have changed while its password was compared. */
    private Account admitted(Handle handle, Credentials right) {
        Account now = handle.attach(AccountDao.class)
                .credentials(right.account().signInName())
                .filter(credentials -> credentials.passwordHash().equals(right.passwordHash()))
                .orElseThrow(SignInRefused::wrong)
                .account();
        if (!now.enabled()) {
            throw SignInRefused.disabled();
        }
        if (!parts.setting().admits(now)) {
            throw SignInRefused.demonstration();
        }
        if (parts.policy(handle).initialPasswordTooOld(now, parts.clock().now(handle))) {
            throw SignInRefused.initialTooOld();
        }
        return now;
    }

    private void recordRefusal(Account account, Origin origin) {
        parts.storage()
                .change(handle -> door.record(handle, Actor.STRANGER, "account.sign-in-refused", account, origin));
    }
}
