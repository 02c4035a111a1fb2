package org.hongping.core.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a department was asked about an applicant, and what it answered.
 *
 * @param inquiryId the letter that asked
 * @param inquiryNumber its number within the campaign
 * @param department who was asked
 * @param gate the gate it is about; empty if none
 * @param question what was asked
 * @param dueOn when the answer was due
 * @param finding what it answered; empty if it did not yet
 * @param ground why, in its words; blank if it gave none
 * @param since since when a bar stands
 * @param answeredOn the date of the reply; empty if there is none
 * @param withdrawnAt when the letter was taken back; empty while it stands
 * @param withdrawnWhy why it was
 */
public record DepartmentAnswer(
        String inquiryId,
        int inquiryNumber,
        String department,
        Optional<String> gate,
        String question,
        LocalDate dueOn,
        Optional<BarFinding> finding,
        Optional<String> ground,
        Optional<LocalDate> since,
        Optional<LocalDate> answeredOn,
        Optional<Instant> withdrawnAt,
        Optional<String> withdrawnWhy) {
    /** Says whether there is an answer that counts: one to a letter that was taken back does not. */
    public boolean isCounting() {
        return finding.isPresent() && withdrawnAt.isEmpty();
    }

    /** Says whether it was answered, and the letter taken back after that moment. */
    boolean wasLostAfter(Instant moment) {
        return finding.isPresent() && withdrawnAt.filter(moment::isBefore).isPresent();
    }
}
