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
    private final AuthenticatorService authenticators;
    private final ProfileService profiles;
    private final RightsService rights;
    private final DatabaseAnswers answers;
    private final AccountVisitors visitors;

    /** Wires it for one database. */
    public Security(Storage storage, Clock clock, Audit audit, SecuritySetting setting) {
        Profiles known = new Profiles(storage);
        sessions = new Sessions(storage, clock, known, setting);
        var parts = new SecurityParts(
                storage,
                clock,
                audit,
                known,
                setting,
                sessions,
                new Throttle(clock),
                new Passwords(setting.cost()),
                new SecondFactors(clock));
        Doorway door = new Doorway(parts);
        tokens = new AccessTokens(parts);
        accounts = new AccountService(parts, new SignInDesk(parts, door), new CodeDesk(parts, door));
        authenticators = new AuthenticatorService(parts);
        profiles = new ProfileService(parts);
        rights = new RightsService(parts);
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

    /** Returns the second factors people have. */
    public AuthenticatorService authenticators() {
        return authenticators;
    }

    /** Returns how strict the house is. */
    public ProfileService profiles() {
        return profiles;
    }

    /** Returns what accounts may be. */
    public RightsService rights() {
        return rights;
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
