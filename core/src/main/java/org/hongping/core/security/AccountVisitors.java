package org.hongping.core.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.storage.Recent;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.core.web.VisitorSource;

/** Knows visitors by their sessions and access tokens. */
final class AccountVisitors implements VisitorSource {
    /** A program calls many times in a second. */
    private static final int BEARERS = 1_000;

    private final Sessions sessions;
    private final AccessTokens tokens;
    private final Recent<String, Optional<Visitor>> bearers;

    AccountVisitors(Storage storage, Sessions sessions, AccessTokens tokens) {
        this.sessions = sessions;
        this.tokens = tokens;
        bearers = storage.recent(BEARERS, List.of("access_token", "account", "second_factor", "security_profile"));
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
        return bearers.get(
                Token.hash(token),
                () -> tokens.holder(token)
                        .map(holder -> visitor(
                                holder.account(), holder.roles(), holder.token().readsOnly(), "")));
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
