package org.hongping.core.security;

import java.time.Instant;

/**
 * What lets a program in as an account.
 *
 * @param id names it; not the token
 * @param accountId as whom
 * @param label what it is for, in its owner's words
 * @param created when it was made
 * @param ends from when on it is worthless
 */
public record AccessToken(AccessTokenId id, AccountId accountId, String label, Instant created, Instant ends) {}
