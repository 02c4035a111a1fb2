package org.hongping.core.security;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.hongping.core.audit.Actor;
import org.hongping.core.security.AccountDao.Credentials;
import org.jdbi.v3.core.Handle;

/** Lets people in: counts the attempt, compares the password outside any unit of work, opens the session. */
final class SignInDesk {
    private static final Duration DEVICE_FORGOTTEN_AFTER = Duration.ofDays(365);

    private final SecurityParts parts;
    private final SecurityPolicy policy;
    private final RandomGenerator random = new SecureRandom();

    SignInDesk(SecurityParts parts, SecurityPolicy policy) {
        this.parts = parts;
        this.policy = policy;
    }

    NewSession signIn(SignIn attempt) {
        SignInName name = SignInName.asTyped(attempt.name());
        List<Counted> counted = parts.storage().write(handle -> count(handle, name, attempt));
        Optional<Credentials> known =
                parts.storage().read(handle -> handle.attach(AccountDao.class).credentials(name));
        if (!parts.passwords().matches(attempt.password(), known.map(Credentials::passwordHash))) {
            known.ifPresent(credentials -> recordRefusal(credentials.account(), attempt.origin()));
            throw SignInRefused.wrong();
        }
        Credentials right = known.orElseThrow();
        Optional<PasswordHash> renewed = parts.passwords().renewed(attempt.password(), right.passwordHash());
        return parts.storage().write(handle -> {
            Account account = admitted(handle, right);
            renewed.ifPresent(hash -> handle.attach(AccountDao.class).renewHash(account.id(), hash));
            parts.throttle().takeBack(handle, counted);
            return open(handle, account, attempt);
        });
    }

    private List<Counted> count(Handle handle, SignInName name, SignIn attempt) {
        List<Counted> counted = knownDevice(handle, name, attempt)
                .map(device -> Counted.knownDevice(name, device))
                .orElseGet(() -> Counted.unknown(name, attempt.origin()));
        parts.throttle().count(handle, counted);
        return counted;
    }

    private static Optional<Token> knownDevice(Handle handle, SignInName name, SignIn attempt) {
        return attempt.device()
                .map(Token::new)
                .filter(device -> handle.attach(DeviceDao.class).knows(device.hash(), name));
    }

    /** Looks again, because the account may have changed while its password was compared. */
    private Account admitted(Handle handle, Credentials right) {
        Credentials now = handle.attach(AccountDao.class)
                .credentials(right.account().signInName())
                .filter(credentials -> credentials.passwordHash().equals(right.passwordHash()))
                .orElseThrow(SignInRefused::wrong);
        if (!now.account().enabled()) {
            throw SignInRefused.disabled();
        }
        if (!policy.admits(now.account())) {
            throw SignInRefused.demonstration();
        }
        return now.account();
    }

    private NewSession open(Handle handle, Account account, SignIn attempt) {
        Token token = Token.random(random);
        Token device = knownDevice(handle, account.signInName(), attempt).orElseGet(() -> Token.random(random));
        DeviceDao devices = handle.attach(DeviceDao.class);
        Instant now = parts.clock().now(handle);
        devices.forget(now.minus(DEVICE_FORGOTTEN_AFTER));
        devices.remember(device.hash(), account.id(), now);
        Session session = parts.sessions().open(handle, account.id(), token, attempt.origin());
        parts.record(handle, Actor.of(account.id()), "account.signed-in", account.id(), address(attempt.origin()));
        return new NewSession(token.text(), device.text(), new SignedIn(account, session));
    }

    private void recordRefusal(Account account, Origin origin) {
        parts.storage()
                .change(handle ->
                        parts.record(handle, Actor.STRANGER, "account.sign-in-refused", account.id(), address(origin)));
    }

    private static Map<String, String> address(Origin origin) {
        return Map.of("address", origin.address());
    }
}
