package org.hongping.core.bundle;

import java.time.Instant;

/**
 * A bundle that must not come in again (停用).
 *
 * @param bundleDigest which
 * @param reason why, as it was given
 * @param blockedAt when
 * @param blockedBy who
 */
public record Block(String bundleDigest, String reason, Instant blockedAt, String blockedBy) {}
