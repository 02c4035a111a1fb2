package org.hongping.core.security;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.hongping.core.audit.Actor;
import org.hongping.core.storage.Ids;
import org.hongping.core.web.NotFound;

/** Tokens with which programs call the interface as an account. Safe for use by many threads. */
public final class AccessTokens {
    private final SecurityParts parts;
    private final SecurityPolicy policy;
    private final Ids ids = new Ids();
    private final RandomGenerator random = new SecureRandom();

    AccessTokens(SecurityParts parts, SecurityPolicy policy) {
        this.parts = parts;
        this.policy = policy;
    }

    /** Gives the account a token for so long and returns it; the only time it is told. */
    public String issue(AccountId account, String label, Duration lasting) {
        Token secret = Token.random(random);
        parts.storage().change(handle -> {
            Instant now = parts.clock().now(handle);
            AccessToken token = new AccessToken(new AccessTokenId(ids.next()), account, label, now, now.plus(lasting));
            handle.attach(AccessTokenDao.class).insert(token, secret.hash());
            parts.record(handle, Actor.of(account), "account.token-issued", account, Map.of("label", label));
        });
        return secret.text();
    }

    /** Returns the account's tokens, the newest first. */
    public List<AccessToken> of(AccountId account) {
        return parts.storage()
                .read(handle -> handle.attach(AccessTokenDao.class).of(account));
    }

    /**
     * Makes one of the account's tokens worthless.
     *
     * @throws NotFound if it has none of that id
     */
    public void revoke(AccountId account, AccessTokenId id) {
        parts.storage().change(handle -> {
            if (!handle.attach(AccessTokenDao.class).delete(id, account)) {
                throw new NotFound(id.text());
            }
            parts.record(handle, Actor.of(account), "account.token-revoked", account, Map.of("token", id.text()));
        });
    }

    /** Returns the account that holds this token; empty if it is unknown, has ended or the account must not be in here. */
    public Optional<Account> holder(String token) {
        return parts.storage()
                .read(handle -> handle.attach(AccessTokenDao.class)
                        .holder(Token.hash(token), parts.clock().now(handle))
                        .flatMap(handle.attach(AccountDao.class)::find)
                        .filter(policy::admits));
    }
}
