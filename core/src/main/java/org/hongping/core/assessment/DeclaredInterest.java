package org.hongping.core.assessment;

import java.time.Instant;

/**
 * An interest a member has declared (回避申报).
 *
 * @param id its name for good
 * @param accountId whose
 * @param enterpriseId in that enterprise; blank if in an estate
 * @param estateId in that estate; blank if in an enterprise
 * @param name name of the enterprise or estate
 * @param reason in the member's words
 * @param declaredAt when
 */
public record DeclaredInterest(
        String id,
        String accountId,
        String enterpriseId,
        String estateId,
        String name,
        String reason,
        Instant declaredAt) {
    /** Says whether it bears on an application. */
    boolean bearsOn(Applicant applicant) {
        return (!estateId.isEmpty() && estateId.equals(applicant.estateId()))
                || (!enterpriseId.isEmpty()
                        && (enterpriseId.equals(applicant.enterpriseId())
                                || enterpriseId.equals(applicant.managerId())));
    }
}
