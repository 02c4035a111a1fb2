package org.hongping.core.security;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.hongping.core.storage.Clock;
import org.hongping.core.storage.Ids;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.NotFound;
import org.jdbi.v3.core.Handle;

/** Who is signed in where; a session lives in the database and is ended there. Safe for use by many threads. */
public final class Sessions {
    private static final Duration TOUCHED_EVERY = Duration.ofMinutes(1);

    private final Storage storage;
    private final Clock clock;
    private final Profiles profiles;
    private final SecuritySetting setting;
    private final Ids ids = new Ids();
    private final RandomGenerator random = new SecureRandom();

    Sessions(Storage storage, Clock clock, Profiles profiles, SecuritySetting setting) {
        this.storage = storage;
        this.clock = clock;
        this.profiles = profiles;
        this.setting = setting;
    }

    /** Returns who signed in with this token; empty if it is unknown, ended, idle for too long or its account disabled. */
    public Optional<SignedIn> find(String token) {
        Optional<Seen> seen = storage.readAhead(handle -> seen(handle, token));
        seen.filter(Seen::worthNoting).ifPresent(now -> storage.change(now::note));
        return seen.map(Seen::signedIn);
    }

    /** Returns the account's sessions, the last used first. */
    public List<Session> of(AccountId account) {
        return storage.read(handle -> {
            Instant now = clock.now(handle);
            return handle.attach(SessionDao.class).of(account).stream()
                    .filter(session ->
                            lasts(session, now, profiles.policy(handle).terms()))
                    .toList();
        });
    }

    /** Returns the moment by which sessions and tokens end. */
    public Instant now() {
        return storage.read(clock::now);
    }

    /** Ends the session of this token, if there is one. */
    public void end(String token) {
        storage.change(handle -> handle.attach(SessionDao.class).end(Token.hash(token)));
    }

    /**
     * Ends one of the account's sessions.
     *
     * @throws NotFound if it has none of that id
     */
    public void end(AccountId account, SessionId session) {
        if (!storage.write(handle -> handle.attach(SessionDao.class).end(session, account))) {
            throw new NotFound(session.text());
        }
    }

    /**
     * Ends all other sessions of whoever is signed in here, and returns how many there were.
     */
    public int endOthers(Session but) {
        return storage.write(handle -> handle.attach(SessionDao.class).endOthers(but.accountId(), but.id()));
    }

    /** Ends every session of an account, and returns how many there were. */
    public int endAll(AccountId account) {
        return storage.write(handle -> handle.attach(SessionDao.class).endAll(account));
    }

    Session open(Handle handle, AccountId account, Token token, Origin origin) {
        SessionDao sessions = handle.attach(SessionDao.class);
        Instant now = clock.now(handle);
        SessionTerms terms = profiles.policy(handle).terms();
        sessions.forget(now, now.minus(terms.idle()));
        Session session = new Session(
                new SessionId(ids.next()),
                account,
                Token.random(random).text(),
                now,
                now,
                now.plus(terms.longest()),
                origin.address(),
                origin.agent());
        sessions.insert(session, token.hash());
        return session;
    }

    void endAll(Handle handle, AccountId account) {
        handle.attach(SessionDao.class).endAll(account);
    }

    void endOthers(Handle handle, Session but) {
        handle.attach(SessionDao.class).endOthers(but.accountId(), but.id());
    }

    private Optional<Seen> seen(Handle handle, String token) {
        Instant now = clock.now(handle);
        SecurityPolicy policy = profiles.policy(handle);
        return handle.attach(SessionDao.class)
                .find(Token.hash(token))
                .filter(session -> lasts(session, now, policy.terms()))
                .flatMap(session -> handle.attach(AccountDao.class)
                        .find(session.accountId())
                        .filter(setting::admits)
                        .map(account -> new Seen(new SignedIn(account, session, standing(policy, account, now)), now)));
    }

    /** Also by the terms of now: a profile that was changed since may be stricter. */
    private static boolean lasts(Session session, Instant now, SessionTerms terms) {
        return now.isBefore(session.ends())
                && now.isBefore(session.created().plus(terms.longest()))
                && now.isBefore(session.lastSeen().plus(terms.idle()));
    }

    static Standing standing(SecurityPolicy policy, Account account, Instant now) {
        return new Standing(policy.duty(account, now), policy.rolesInForce(account, now));
    }

    /** A session and when it was asked for. */
    private record Seen(SignedIn signedIn, Instant now) {
        boolean worthNoting() {
            return !now.isBefore(signedIn.session().lastSeen().plus(TOUCHED_EVERY));
        }

        void note(Handle handle) {
            handle.attach(SessionDao.class).touch(signedIn.session().id(), now);
        }
    }
}
