package org.hongping.core.security;

import org.hongping.core.audit.Audit;
import org.hongping.core.storage.Clock;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.KeptAnswers;
import org.hongping.core.web.VisitorSource;

/** Everything about who may come in, wired together. Safe for use by many threads. */
public final class Security {
    private final Sessions sessions;
    private final AccessTokens tokens;
    private final AccountService accounts;
    private final DatabaseAnswers answers;
    private final AccountVisitors visitors;

    /** Wires it for one database. */
    public Security(Storage storage, Clock clock, Audit audit, SecurityPolicy policy) {
        sessions = new Sessions(storage, clock, policy);
        var parts =
                new SecurityParts(storage, clock, audit, sessions, new Throttle(clock), new Passwords(policy.cost()));
        tokens = new AccessTokens(parts, policy);
        accounts = new AccountService(parts, new SignInDesk(parts, policy));
        answers = new DatabaseAnswers(storage, clock);
        visitors = new AccountVisitors(storage, sessions, tokens);
    }

    /** Returns the accounts, and signing in. */
    public AccountService accounts() {
        return accounts;
    }

    /** Returns who is signed in where. */
    public Sessions sessions() {
        return sessions;
    }

    /** Returns the tokens of programs. */
    public AccessTokens tokens() {
        return tokens;
    }

    /** Returns what was answered to programs. */
    public KeptAnswers answers() {
        return answers;
    }

    /** Returns who sends a request. */
    public VisitorSource visitors() {
        return visitors;
    }
}
