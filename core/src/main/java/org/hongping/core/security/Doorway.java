package org.hongping.core.security;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.hongping.core.audit.Actor;
import org.jdbi.v3.core.Handle;

/** What both steps of signing in share: counting attempts, and opening the session of who may come in. */
final class Doorway {
    private static final Duration DEVICE_FORGOTTEN_AFTER = Duration.ofDays(365);

    private final SecurityParts parts;
    private final RandomGenerator random = new SecureRandom();

    Doorway(SecurityParts parts) {
        this.parts = parts;
    }

    /** Counts an attempt inside a unit of work.
     *  @throws TooManyAttempts if the next has to wait still */
    List<Counted> count(Handle handle, Counted.Secret secret, SignInName name, Origin origin, Optional<String> device) {
        Optional<Token> known = knownDevice(handle, name, device);
        List<Counted> counted = Counted.guesses(
                secret, name, origin, known, parts.policy(handle).guesser());
        parts.throttle().count(handle, counted);
        return counted;
    }

    NewSession open(Handle handle, Account account, Origin origin, Optional<String> cookie) {
        Token token = Token.random(random);
        Token device = knownDevice(handle, account.signInName(), cookie).orElseGet(() -> Token.random(random));
        DeviceDao devices = handle.attach(DeviceDao.class);
        Instant now = parts.clock().now(handle);
        devices.forget(now.minus(DEVICE_FORGOTTEN_AFTER));
        devices.remember(device.hash(), account.id(), now);
        Session session = parts.sessions().open(handle, account.id(), token, origin);
        record(handle, Actor.of(account.id()), "account.signed-in", account, origin);
        Standing standing = Sessions.standing(parts.policy(handle), account, now);
        return new NewSession(token.text(), device.text(), new SignedIn(account, session, standing));
    }

    void record(Handle handle, Actor by, String action, Account account, Origin origin) {
        parts.record(handle, by, action, account.id(), Map.of("address", origin.address()));
    }

    private static Optional<Token> knownDevice(Handle handle, SignInName name, Optional<String> device) {
        return device.map(Token::new)
                .filter(token -> handle.attach(DeviceDao.class).knows(token.hash(), name));
    }
}
