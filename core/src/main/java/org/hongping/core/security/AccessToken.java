package org.hongping.core.security;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.web.Role;

/**
 * What lets a program in as an account.
 *
 * @param id names it; not the token
 * @param accountId as whom
 * @param label what it is for, in its owner's words
 * @param roles which of its account's roles it lends
 * @param readsOnly whether it changes nothing
 * @param created when it was made
 * @param ends from when on it is worthless
 * @param lastUsed to the minute; empty if never
 */
public record AccessToken(
        AccessTokenId id,
        AccountId accountId,
        String label,
        Set<Role> roles,
        boolean readsOnly,
        Instant created,
        Instant ends,
        Optional<Instant> lastUsed) {
    /** Copies the roles. */
    public AccessToken {
        roles = Set.copyOf(roles);
    }
}
