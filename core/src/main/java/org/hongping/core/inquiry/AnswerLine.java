package org.hongping.core.inquiry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.hongping.core.application.BarFinding;

/**
 * One applicant and one question, with the answer that counts.
 *
 * @param inquiryId the letter
 * @param inquiryNumber its number
 * @param campaign title of the campaign
 * @param department who was asked
 * @param question number of the question
 * @param words what was asked
 * @param applicationId the application
 * @param entrant name of who stands
 * @param enterprise name of the enterprise
 * @param creditCode its unified social credit code
 * @param finding the answer; empty if there is none yet
 * @param ground why; empty if there is no answer
 * @param since since when a bar stands
 * @param answeredOn the date of the reply
 * @param withdrawnAt when the letter was taken back; empty while it stands
 */
public record AnswerLine(
        String inquiryId,
        int inquiryNumber,
        String campaign,
        String department,
        int question,
        String words,
        String applicationId,
        String entrant,
        String enterprise,
        String creditCode,
        Optional<BarFinding> finding,
        Optional<String> ground,
        Optional<LocalDate> since,
        Optional<LocalDate> answeredOn,
        Optional<Instant> withdrawnAt) {
    /** Returns what names the line in a sheet. */
    public String key() {
        return inquiryId + "/" + question + "/" + applicationId;
    }
}
