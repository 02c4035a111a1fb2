package org.hongping.core.security;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.audit.Actor;
import org.hongping.core.audit.Audit;
import org.hongping.core.audit.AuditRow;
import org.hongping.core.audit.Chain;
import org.hongping.core.storage.SettableClock;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Role;

/** Security over a test's database, with a clock that stands still and passwords that cost little. */
final class SecurityFixture {
    static final Password PASSWORD = new Password("correct horse");
    static final Password WRONG = new Password("battery staple");
    static final Origin OFFICE = new Origin("10.0.0.1", "Chromium");
    static final Origin ELSEWHERE = new Origin("10.9.9.9", "curl");
    static final SessionTerms TERMS = SessionTerms.OFFICE;

    final SettableClock clock = SettableClock.at("2026-11-21T01:00:00Z");
    final Audit audit;
    final Security security;
    final AccountService accounts;
    final Sessions sessions;

    private final Storage storage;

    private SecurityFixture(Storage storage, boolean demonstration) {
        this.storage = storage;
        audit = new Audit(storage, clock);
        security = new Security(storage, clock, audit, new SecuritySetting(new Argon2Cost(64, 1, 1), demonstration));
        accounts = security.accounts();
        sessions = security.sessions();
    }

    static SecurityFixture over(Storage storage) {
        return new SecurityFixture(storage, false);
    }

    static SecurityFixture ofDemonstration(Storage storage) {
        return new SecurityFixture(storage, true);
    }

    Account added(String name, Role... roles) {
        return accounts.add(Actor.CONSOLE, newAccount(name, false, roles), PASSWORD);
    }

    static NewAccount newAccount(String name, boolean demonstration, Role... roles) {
        return new NewAccount(SignInName.of(name), "王芳", "示范街道", Set.of(roles), demonstration);
    }

    NewSession signIn(String name) {
        return signIn(name, PASSWORD, OFFICE);
    }

    NewSession signIn(String name, Password password, Origin origin) {
        return accounts.signIn(new SignIn(name, password, origin, Optional.empty()));
    }

    /** Puts a profile in force whatever stands in the way. */
    void profile(Profile profile) {
        storage.change(handle -> security.profiles().choose(handle, profile, Actor.CONSOLE));
        security.profiles().changed();
    }

    /** Adds an authenticator to the account of that name and returns its secret. */
    String authenticator(String name) {
        SignedIn who = signIn(name).signedIn();
        security.authenticators().begin(who, PASSWORD);
        String secret = security.authenticators().of(who).begun().orElseThrow().secret();
        security.authenticators().confirm(who, code(secret, 0));
        clock.advance(Duration.ofSeconds(30));
        return secret;
    }

    /** Returns the code of now, or of some steps later or earlier. */
    String code(String secret, int steps) {
        return new Totp().code(secret, Totp.stepAt(storage.read(clock::now)) + steps);
    }

    List<String> actions() {
        return audit.before(Chain.INSTALLATION, Long.MAX_VALUE, 50).stream()
                .map(AuditRow::action)
                .toList();
    }
}
