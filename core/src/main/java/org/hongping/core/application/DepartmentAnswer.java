package org.hongping.core.application;

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
        Optional<LocalDate> answeredOn) {}
