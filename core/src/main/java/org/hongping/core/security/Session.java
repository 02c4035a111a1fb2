package org.hongping.core.security;

import java.time.Instant;

/**
 * A browser in which an account is signed in.
 *
 * @param id names it; not the token
 * @param accountId whose it is
 * @param csrf what forms of this session carry
 * @param created when the account signed in
 * @param lastSeen when it was last used, to the minute
 * @param ends when it ends in any case
 * @param address from where it was opened
 * @param agent what the browser said it is
 */
public record Session(
        SessionId id,
        AccountId accountId,
        String csrf,
        Instant created,
        Instant lastSeen,
        Instant ends,
        String address,
        String agent) {}
