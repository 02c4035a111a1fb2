package org.hongping.core.security;

import java.util.Optional;
import java.util.Set;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.core.web.VisitorSource;

/** Knows visitors by their sessions and access tokens. */
final class AccountVisitors implements VisitorSource {
    private final Sessions sessions;
    private final AccessTokens tokens;

    AccountVisitors(Sessions sessions, AccessTokens tokens) {
        this.sessions = sessions;
        this.tokens = tokens;
    }

    @Override
    public Optional<Visitor> ofSession(String token) {
        return sessions.find(token)
                .map(signedIn -> visitor(
                        signedIn.account(),
                        signedIn.standing().roles(),
                        false,
                        signedIn.session().csrf()));
    }

    /** A call with a token carries no cookie, so that no form can be submitted in its name. */
    @Override
    public Optional<Visitor> ofBearer(String token) {
        return tokens.holder(token)
                .map(holder ->
                        visitor(holder.account(), holder.roles(), holder.token().readsOnly(), ""));
    }

    private static Visitor visitor(Account account, Set<Role> roles, boolean readsOnly, String csrf) {
        return new Visitor(
                Optional.of(account.id().text()),
                account.displayName(),
                roles,
                account.areaId(),
                account.locale(),
                account.shortcuts(),
                readsOnly,
                csrf);
    }
}
