package org.hongping.core.inquiry;

import java.time.LocalDate;
import java.util.Optional;
import org.hongping.core.application.BarFinding;

/**
 * What a department says of one applicant and question.
 *
 * @param finding what it says
 * @param ground why; blank if it gave no reason
 * @param since since when a bar stands
 * @param answeredOn the date of the reply
 */
public record Answer(BarFinding finding, String ground, Optional<LocalDate> since, LocalDate answeredOn) {
    /** Says whether a line has this answer already. */
    boolean stands(AnswerLine line) {
        return line.finding().equals(Optional.of(finding))
                && line.ground().equals(Optional.of(ground))
                && line.since().equals(since)
                && line.answeredOn().equals(Optional.of(answeredOn));
    }
}
