package org.hongping.core.security;

import java.time.Instant;

/**
 * A sign-in whose password was right and whose code is awaited.
 *
 * @param accountId whose
 * @param tries how many codes were typed
 * @param ends until when one may come
 */
public record PendingSignIn(AccountId accountId, int tries, Instant ends) {}
