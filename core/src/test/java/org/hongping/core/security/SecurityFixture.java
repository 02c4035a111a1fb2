package org.hongping.core.security;

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

    private SecurityFixture(Storage storage, boolean demonstration) {
        audit = new Audit(storage, clock);
        security =
                new Security(storage, clock, audit, new SecurityPolicy(TERMS, new Argon2Cost(64, 1, 1), demonstration));
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

    List<String> actions() {
        return audit.before(Chain.INSTALLATION, Long.MAX_VALUE, 50).stream()
                .map(AuditRow::action)
                .toList();
    }
}
