package org.hongping.core.security;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.hongping.core.audit.Actor;
import org.hongping.core.storage.Ids;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Role;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/** Tokens with which programs call the interface as an account. Safe for use by many threads. */
public final class AccessTokens {
    private static final Duration TOUCHED_EVERY = Duration.ofMinutes(1);
    private static final int MOST = 20;

    private final SecurityParts parts;
    private final Ids ids = new Ids();
    private final RandomGenerator random = new SecureRandom();

    AccessTokens(SecurityParts parts) {
        this.parts = parts;
    }

    /**
     * Gives whoever is signed in a token and returns it; the only time it is told.
     *
     * @throws Conflict if the profile has none, or there are too many already
     * @throws Invalid if it is to last too long, or to lend what its owner is not
     */
    public IssuedToken issue(SignedIn who, TokenWanted wanted) {
        return issue(who.account().id(), wanted, handle -> {
            int there =
                    handle.attach(AccessTokenDao.class).of(who.account().id()).size();
            refuse(parts.policy(handle), who, wanted, there);
        });
    }

    /** Gives an account a token that lends all its roles; for programs on the server's machine. */
    public String issue(AccountId account, String label, Duration lasting) {
        TokenWanted wanted = new TokenWanted(label, Account.ROLES, false, lasting);
        return issue(account, wanted, handle -> {}).secret();
    }

    private IssuedToken issue(AccountId account, TokenWanted wanted, Consumer<Handle> refusal) {
        Token secret = Token.random(random);
        return parts.storage().write(handle -> {
            refusal.accept(handle);
            Instant now = parts.clock().now(handle);
            AccessToken token = new AccessToken(
                    new AccessTokenId(ids.next()),
                    account,
                    wanted.label(),
                    wanted.roles(),
                    wanted.readsOnly(),
                    now,
                    now.plus(wanted.lasting()),
                    Optional.empty());
            handle.attach(AccessTokenDao.class).insert(token, secret.hash());
            Map<String, Object> payload = Map.of(
                    "label", wanted.label(),
                    "roles", wanted.roles(),
                    "readsOnly", wanted.readsOnly(),
                    "ends", token.ends().toString());
            parts.record(handle, Actor.of(account), "account.token-issued", account, payload);
            return new IssuedToken(token, secret.text());
        });
    }

    private static void refuse(SecurityPolicy policy, SignedIn who, TokenWanted wanted, int there) {
        if (!policy.hasTokens()) {
            throw new Conflict(Message.of("token.none-here"));
        }
        if (there >= MOST) {
            throw new Conflict(Message.of("token.too-many", String.valueOf(MOST)));
        }
        if (wanted.lasting().compareTo(policy.longestToken()) > 0) {
            String longest = String.valueOf(policy.longestToken().toDays());
            throw new Invalid("days", Message.of("token.too-long", longest));
        }
        if (wanted.roles().isEmpty() || !who.standing().roles().containsAll(wanted.roles())) {
            throw new Invalid("roles", Message.of("token.not-yours"));
        }
    }

    /** Returns the account's tokens, the newest first, those that have ended too. */
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

    /**
     * Returns whom this token lets in; nobody if it is unknown or has ended, the profile has none or the account must
     * not be in here.
     */
    public Optional<TokenHolder> holder(String token) {
        Optional<Seen> seen = parts.storage().readAhead(handle -> seen(handle, token));
        seen.filter(Seen::worthNoting).ifPresent(now -> parts.storage().change(now::note));
        return seen.map(Seen::holder);
    }

    private Optional<Seen> seen(Handle handle, String token) {
        SecurityPolicy policy = parts.policy(handle);
        Instant now = parts.clock().now(handle);
        return handle.attach(AccessTokenDao.class)
                .valid(Token.hash(token), now)
                .filter(valid -> policy.hasTokens())
                .flatMap(valid -> handle.attach(AccountDao.class)
                        .find(valid.accountId())
                        .filter(parts.setting()::admits)
                        .map(account ->
                                new Seen(new TokenHolder(account, valid, lent(policy, account, valid, now)), now)));
    }

    /** What the account may be by now, as far as the token lends it. */
    private static Set<Role> lent(SecurityPolicy policy, Account account, AccessToken token, Instant now) {
        Set<Role> lent = EnumSet.noneOf(Role.class);
        lent.addAll(policy.rolesInForce(account, now));
        lent.retainAll(token.roles());
        return lent;
    }

    /** A holder and when the token was shown. */
    private record Seen(TokenHolder holder, Instant now) {
        boolean worthNoting() {
            return holder.token()
                    .lastUsed()
                    .filter(last -> now.isBefore(last.plus(TOUCHED_EVERY)))
                    .isEmpty();
        }

        void note(Handle handle) {
            handle.attach(AccessTokenDao.class).touch(holder.token().id(), now);
        }
    }
}
