package org.hongping.core.result;

import java.time.Instant;
import org.hongping.core.application.ApplicationId;

/**
 * What was decided, with the result it rests on; never changed, a correction is the next number.
 *
 * @param applicationId what it is about
 * @param number 1 for the first
 * @param outcome what was decided
 * @param reason why, in the words of who decided
 * @param result the result document as JSON text
 * @param checksum SHA-256 of the result document in hexadecimal
 * @param base points of the base sections, decimal text
 * @param bonus points of the bonus sections, decimal text
 * @param deductions points the negative list took off, decimal text
 * @param total total, decimal text
 * @param totalMicro total in millionths of a point, for sorting
 * @param decidedAt when
 * @param decidedBy account that decided
 */
public record Decision(
        ApplicationId applicationId,
        int number,
        Outcome outcome,
        String reason,
        String result,
        String checksum,
        String base,
        String bonus,
        String deductions,
        String total,
        long totalMicro,
        Instant decidedAt,
        String decidedBy) {
    /** Returns the first eight characters of the checksum (核对码). */
    public String shortChecksum() {
        return checksum.substring(0, 8);
    }
}
