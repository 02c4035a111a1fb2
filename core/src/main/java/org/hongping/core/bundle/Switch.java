package org.hongping.core.bundle;

import java.time.Instant;

/**
 * One act of putting a revision in force (启用, 回退).
 *
 * @param rubricId scheme and table
 * @param edition year of issue
 * @param number place among the acts about that edition, from 1
 * @param bundleDigest the bundle whose revision is in force since then
 * @param reason why, as it was given; blank where the act came with an installation
 * @param switchedAt when
 * @param switchedBy who
 */
public record Switch(
        String rubricId,
        String edition,
        int number,
        String bundleDigest,
        String reason,
        Instant switchedAt,
        String switchedBy) {}
