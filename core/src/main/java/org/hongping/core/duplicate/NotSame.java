package org.hongping.core.duplicate;

import java.time.Instant;

/**
 * That two entries look alike and are not the same.
 *
 * @param oneId the smaller id
 * @param oneName its name today
 * @param otherId the greater id
 * @param otherName its name today
 * @param reason why, if it was said; empty text if not
 * @param decidedAt when it was said
 */
public record NotSame(
        String oneId, String oneName, String otherId, String otherName, String reason, Instant decidedAt) {}
